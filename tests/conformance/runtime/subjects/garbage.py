from honest import serve

serve(lambda request: print("Segmentation fault (not really)", flush=True))
