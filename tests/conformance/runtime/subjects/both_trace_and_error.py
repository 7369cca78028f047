from honest import say, serve, trace

error = {"kind": "internal", "message": "no"}
serve(lambda request: say({"id": request["id"], "trace": trace(request), "error": error}))
