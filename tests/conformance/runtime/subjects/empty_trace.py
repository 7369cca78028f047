from honest import say, serve

serve(lambda request: say({"id": request["id"], "trace": {}}))
