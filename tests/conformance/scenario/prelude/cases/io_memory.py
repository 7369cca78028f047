import io
def a(f,*x,**k):
    try: print(repr(f(*x,**k)))
    except BaseException as e: print(type(e).__name__, e)
S=io.StringIO
s=S('ab\ncd\r\nef'); a(s.read,2); a(s.tell); a(s.readline); a(s.readline); a(s.readlines); a(s.read); a(s.getvalue)
a(S,3); a(S,'a','x'); a(S,b'x')
s=S('hello'); a(s.write,'HE'); a(s.getvalue); a(s.seek,0,2); a(s.write,'!'); a(s.getvalue); a(s.seek,10); a(s.write,'x'); a(s.getvalue); a(s.seek,-1); a(s.seek,1,1); a(s.seek,0,1); a(s.seek,1,2); a(s.seek,0,5); a(s.truncate,3); a(s.tell); a(s.getvalue); a(s.truncate,-1); a(s.seek,1); a(s.truncate); a(s.getvalue); a(s.write,3); a(s.writelines,['a','b']); a(s.getvalue); a(s.read,None); a(s.read,'a'); a(s.seek,'a'); a(s.writelines,[3]); a(s.writelines,3)
a(s.readable); a(s.writable); a(s.seekable); a(s.isatty); a(s.fileno); a(s.flush); a(lambda:s.closed); a(lambda:s.line_buffering); a(lambda:s.newlines); a(lambda:s.encoding); a(lambda:s.errors); a(s.detach); a(lambda:s.name)
s.close(); a(s.write,'a'); a(s.read); a(s.getvalue); a(lambda:s.closed); a(s.close); a(s.readable); a(s.tell); a(iter,s); a(s.__enter__); a(s.flush); a(s.isatty)
with S() as s: s.write('in')
a(lambda:s.closed); a(lambda:list(S('a\nb\n\nc'))); a(lambda: S('a\r\nb\rc\n',newline=None).read()); a(lambda: S('a\r\nb\rc\n',newline='').readlines()); a(lambda: S('a\nb',newline='\r\n').getvalue()); a(lambda: S('a\r\nb\rc\n',newline='\r').readlines())
s=S(newline=None); s.write('a\r\nb\r'); s.write('\nc'); a(s.getvalue); a(lambda:s.newlines)
s=S('x'); print(s.read(0)=='' , isinstance(s,io.TextIOBase), isinstance(s,io.IOBase), S.__name__, S.__module__)
a(lambda: S('abc').readline(2)); a(lambda: S('a\nb\nc').readlines(3)); a(lambda: next(S(''))); s=S('abc'); s.seek(5); a(s.read); a(s.readline)
print('to',file=s); a(s.getvalue)
B=io.BytesIO
b=B(b'ab\ncd'); a(b.read,1); a(b.readline); a(b.read); a(b.getvalue); a(b.write,b'zz'); a(b.getvalue); a(b.write,'a'); a(b.seek,-1,2); a(b.read); a(b.seek,-1); a(b.seek,0,7); a(b.tell); a(B,'a'); a(b.read1); a(b.readinto,bytearray(3)); b.seek(10); b.write(b'!'); a(b.getvalue); a(b.truncate,2); a(b.getvalue); a(lambda:list(B(b'a\nb'))); b.close(); a(b.read); a(b.getvalue)
print([c.__name__ for c in io.UnsupportedOperation.__mro__], io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
