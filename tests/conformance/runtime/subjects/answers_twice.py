from honest import answer, serve


def twice(request):
    answer(request)
    answer(request)


serve(twice)
