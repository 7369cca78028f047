import json
def a(f,*x,**k):
    try: print(repr(f(*x,**k)))
    except Exception as e: print(type(e).__name__, e)
L=json.loads; D=json.dumps
for s in ['','{','[1,','{"a"','{"a":','{"a":1,','{"a":1,}','[1,]','[1 2]','{1:2}',"{'a':1}",'nul','tru','-','01','1.','1e','.5','+1','"abc','"a\nb"','"\\x"','"\\u12"','"\\ud83d\\ude00"','"\\ud83d"','[]x','  [1]  ','NaN','-Infinity','Infinity','-NaN','1E5','-0','-0.0','123456789012345678901234567890','1e400','[[[]]]','"\x01"','\ufeff[]','{"a":1,"a":2}','{"a" 1}','{,}','[,]','null','true false','"\\"','"\\u00e9\\t\\/\\b"','[1,2','{"a":[1,{"b":null}]}','1.5e-3','""','"é"',' ','[\n1,\n\nx]','-5','[-]','{"a":tru}','1_0','0x1','[1]]','"\\uZZZZ"','{"a":1 "b":2}','{"a":1,2:3}', '"\\ud83dx"','"\\ud83d\\u0041"']:
    a(L,s)
a(L,b'[1]'); a(L,bytearray(b'{"a":"\xc3\xa9"}')); a(L,3); a(L,None); a(L,b'\xff\xfe[\x00]\x00'); a(L,'{"a":1.5}',parse_float=str); a(L,'[1,2.0,NaN]',parse_int=float,parse_constant=repr); a(L,'{"a":{"b":1}}',object_hook=lambda d:sorted(d)); a(L,'{"a":1,"b":2}',object_pairs_hook=list)
for x in [None,True,1,-1.5,1e100,float('nan'),float('inf'),'a"\\\n\t\r\b\f/é☃😀\x00\x7f\u2028',[],{},(),[1,[2,{'a':None}]],{'b':1,'a':[1,2]},{1:2,None:3,True:4,1.5:5,False:0},set(),b'x',{(1,2):3},object,10**30,{'k':{}}, {'k':[]},chr(0xD800),[()],{float('nan'):1}]:
    a(D,x); a(D,x,indent=2); a(D,x,ensure_ascii=False)
a(D,{'b':1,'a':2},sort_keys=True); a(D,{1:1,'a':2},sort_keys=True); a(D,[1,2],separators=(',',':')); a(D,{'a':[1,{'b':2}],'c':[]},indent='--'); a(D,{'a':1},indent=0); a(D,[float('nan')],allow_nan=False); a(D,[set()],default=list); a(D,{1:set(),(1,):2},skipkeys=True,default=lambda o:'set'); a(D,[1,2],indent=2,separators=(', ',' : ')); a(D,object(),default=lambda o:3); a(D,{'a':object()},default=lambda o:o)
l=[]; l.append(l); a(D,l); d={}; d['a']=[d]; a(D,d); a(D,[1],indent=True)
class I(int):
    def __repr__(s): return 'I'
class F(float):
    def __repr__(s): return 'F'
class S(str): pass
class M(dict): pass
class Li(list): pass
import enum
class E(enum.IntEnum): A=1
a(D,[I(3),F(1.5),S('x'),M(a=1),Li([1]),E.A]); a(D,{I(3):1,F(1.5):2,S('x'):3,E.A:4})
from collections import Counter, OrderedDict, namedtuple
a(D,OrderedDict(b=1,a=2)); a(D,namedtuple('P','x y')(1,2)); a(D,Counter('aab'))
class Enc(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,bytes): return list(o)
        return super().default(o)
a(D,{'z':b'ab'},cls=Enc); a(D,object,cls=Enc); a(lambda:list(Enc().iterencode([1,{'a':b'z'}]))); a(lambda:Enc(sort_keys=True,indent=1).encode({'b':1,'a':2}))
try: L('[1,\n2,\n x]')
except json.JSONDecodeError as e: print(e.msg,e.doc,e.pos,e.lineno,e.colno,e,e.__class__.__mro__[1],e.__module__)
dec=json.JSONDecoder(); a(dec.raw_decode,'[1] x'); a(dec.raw_decode,' [1]'); a(dec.decode,' [1] '); a(json.JSONDecoder(strict=False).decode,'"a\nb"')
import io
f=io.StringIO(); json.dump({'a':[1,2]},f,indent=1); a(f.getvalue); a(json.load,io.StringIO('{"q":[]}'))
try: D(object())
except TypeError as e: print(e, getattr(e,'__notes__',None))
try: D({'a':[1,{'b':object}]})
except TypeError as e: print(e, getattr(e,'__notes__',None))
