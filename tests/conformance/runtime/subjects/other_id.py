from honest import say, serve, trace

serve(lambda request: say({"id": request["id"] + 1, "trace": trace(request)}))
