from honest import say, serve

serve(say)
