import datetime
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta, timezone, tzinfo
def a(f,*x,**k):
    try: print(repr(f(*x,**k)))
    except Exception as e: print(type(e).__name__, e)
a(timedelta,'a'); a(timedelta,days='a'); a(timedelta,10**10); a(timedelta,float('nan')); a(timedelta,float('inf')); a(timedelta,1e20)
a(date,0,1,1); a(date,2020,13,1); a(date,2020,2,30); a(date,'a',1,1); a(date,2020.5,1,1); a(date,10000,1,1); a(date,2020,0,1); a(date,2020,1,0)
a(datetime,2020,1,1,24); a(datetime,2020,1,1,0,60); a(datetime,2020,1,1,0,0,60); a(datetime,2020,1,1,0,0,0,10**6); a(datetime,2020,1,1,tzinfo=3); a(datetime,2020,1,1,fold=2); a(time,24); a(time,0,0,0,-1); a(time,tzinfo='x'); a(time,'a')
d=date(2020,1,31); t=datetime(2020,1,31,1,2,3,4)
a(lambda:d+3); a(lambda:d-3); a(lambda:d-t); a(lambda:t-d); a(lambda:d<t); a(lambda:t<d); a(lambda:d==t); a(lambda:d<3); a(lambda:t-datetime.now(timezone.utc)); a(lambda:t<datetime.now(timezone.utc)); a(lambda:t==datetime.now(timezone.utc)); a(lambda:date.max+timedelta(1)); a(lambda:date.min-timedelta(1)); a(lambda:timedelta.max+timedelta(1)); a(lambda:timedelta(1)/0); a(lambda:timedelta(1)//0); a(lambda:timedelta(1)%timedelta(0)); a(lambda:timedelta(1)*'a'); a(lambda:timedelta(1)<3); a(lambda:time(1)<time(2,tzinfo=timezone.utc)); a(lambda:time(1)+timedelta(1)); a(lambda:timedelta(1)+d); a(lambda: timedelta(1)-d); a(lambda: timedelta(1)//1.5); a(lambda:timedelta(1)/'a'); a(lambda:divmod(timedelta(1),3)); a(lambda:timedelta(1)*float('nan')); a(lambda:timedelta(1)*float('inf'))
a(timezone,3); a(timezone,timedelta(1)); a(timezone,timedelta(0),3); a(timezone,timedelta(hours=1),'x'); a(timezone,timedelta(0)); a(timezone,timedelta(0),'UTC'); a(timezone.utc.utcoffset,3); a(timezone.utc.utcoffset,None); a(str,timezone(timedelta(hours=-5,minutes=-30))); a(str,timezone(timedelta(seconds=1,microseconds=5))); a(repr,timezone(timedelta(hours=-1))); a(timezone.utc.tzname,None); a(timezone.utc.dst,None); a(timezone.utc.fromutc,t); a(timezone.utc.fromutc,t.replace(tzinfo=timezone.utc))
for s in ['2020-01-02','20200102','2020-W01-1','2020W011','2020-W01','2020-1-2','2020-01-02T03','2020-01-02x','2020-13-01','','2020-01-02 ', '2020-W54-1','2020-W53-1','0001-01-01','2020-001']: a(date.fromisoformat,s)
for s in ['2020-01-02','2020-01-02T03','2020-01-02T03:04','2020-01-02 03:04:05','2020-01-02T03:04:05.6','2020-01-02T03:04:05.678','2020-01-02T03:04:05.678901','2020-01-02T03:04:05.6789012','2020-01-02T03:04:05Z','2020-01-02T03:04:05+01:00','2020-01-02T03:04:05-0130','2020-01-02T030405','20200102T030405','2020-01-02T03:04:05,678','2020-01-02T03:04:05+01:00:30.5','2020-01-02T24:00','2020-01-02T','2020-01-02t03:04','2020-01-02T03:04:05+24:00','2020-01-02T03:0405','2020-01-02T03:04:05+01','2020-W01-1T03:04','2020-01-02T3:04','x','2020-01-02T03:04:60','2020-01-02T03:04:05+01:00x','2020-01-02T03:04:05z','2020-01-02T03:04:05+-1:00','2020-01-02T03:04.5']: a(datetime.fromisoformat,s)
for s in ['03','03:04','03:04:05','T03:04','030405','03:04:05.123','03:04:05.123456','03:04Z','03:04+02:00','24:00','3:04','','03:4','03:04:05.1','0304','03:04:05.','03:04 ','T']: a(time.fromisoformat,s)
a(date.fromisoformat,3); a(datetime.fromisoformat,3); a(time.fromisoformat,3)
a(t.isoformat,'x'); a(t.isoformat,'xx'); a(t.isoformat,timespec='seconds'); a(t.isoformat,timespec='bad'); a(t.isoformat,timespec='milliseconds'); a(t.isoformat,timespec='hours'); a(t.isoformat,timespec='auto'); a(t.isoformat,3); a(time(1).isoformat,'minutes'); a(datetime(2020,1,1,tzinfo=timezone(timedelta(hours=1,seconds=3))).isoformat)
a(d.isocalendar); a(lambda:d.isocalendar()[0]); a(lambda:d.isocalendar().week); a(date.fromisocalendar,2020,1,1); a(date.fromisocalendar,2020,54,1); a(date.fromisocalendar,2020,1,8); a(date.fromisocalendar,0,1,1); a(date.fromordinal,1); a(date.fromordinal,0); a(date.fromordinal,10**8); a(date.fromtimestamp,0); a(date.fromtimestamp,1e20); a(datetime.fromtimestamp,1.5); a(datetime.fromtimestamp,-0.000001); a(datetime.fromtimestamp,1.0000005); a(datetime.fromtimestamp,0,timezone.utc); a(datetime.fromtimestamp,0,3); a(datetime.fromtimestamp,float('nan')); a(datetime.fromtimestamp,1e12); a(datetime.utcfromtimestamp,5); a(datetime.fromtimestamp,'a'); a(datetime.fromtimestamp,-1e12); a(datetime.fromtimestamp,253402300800)
a(d.timetuple); a(t.timetuple); a(t.utctimetuple); a(t.timestamp); a(datetime(1970,1,1,tzinfo=timezone.utc).timestamp); a(t.astimezone); a(t.astimezone,timezone(timedelta(hours=2))); a(t.astimezone,3); a(d.ctime); a(t.ctime); a(d.replace,day=5); a(d.replace,day=50); a(t.replace,tzinfo=timezone.utc); a(t.date); a(t.time); a(t.timetz); a(datetime.combine,d,time(5)); a(datetime.combine,d,time(5,tzinfo=timezone.utc),None); a(datetime.combine,3,4); a(d.weekday); a(d.isoweekday); a(d.toordinal); a(repr,t); a(str,t); a(str,d); a(repr,time(1,2)); a(str,time(1,2,3,4)); a(repr,time(1,fold=1)); a(repr,datetime(2020,1,1,fold=1,tzinfo=timezone.utc)); a(format,d,'%d/%m'); a(format,d,''); a(format,t,''); a(d.__format__,3); a(d.strftime,'%Y %H %f %z %Z|%%|%:z'); a(t.strftime,'%f %z %Z %j'); a(t.replace(tzinfo=timezone(timedelta(hours=-5,seconds=30))).strftime,'%z %Z %:z %f'); a(time(1,2,3).strftime,'%Y %H:%M %a'); a(date(5,1,1).strftime,'%Y %F %G'); a(d.strftime,3); a(date(999,1,1).isoformat); a(lambda:bool(time(0))); a(lambda:bool(timedelta(0))); a(d.strftime, ''); a(t.strftime,'%'); a(t.strftime,'%E %Q'); a(t.strftime,'é')
for s,f in [('2020-01-02','%Y-%m-%d'),('1/2/20','%m/%d/%y'),('Jan 5 1999','%b %d %Y'),('12:30 PM','%I:%M %p'),('2020-01-02x','%Y-%m-%d'),('x','%Y'),('2020','%Q'),('2020','%'),('03:04:05.123','%H:%M:%S.%f'),('+0130','%z'),('-01:30:15.5','%z'),('Z','%z'),('UTC','%Z'),('EST','%Z'),('2020 032','%Y %j'),('Monday 01 2020','%A %W %Y'),('1 10 2020','%w %U %Y'),('2020-02-30','%Y-%m-%d'),('  2020','%Y'),('2020  1','%Y %m'),('111','%d%m'),('69','%y'),('68','%y'),('2020-W01-1','%G-W%V-%u'),('2020 1','%G %V'),('100%','%H0%%'),('Thu Jan  1 00:00:00 1970','%c'),('01/02/03','%x'),('a','a'),('','%d'),('13','%I'),('61','%S'),('jan','%b'),('12 am','%I %p'),('2020-01-02T03:04:05Z','%Y-%m-%dT%H:%M:%SZ'),('99','%H'),('5','%d.')]: a(datetime.strptime,s,f)
a(datetime.strptime,3,'%Y'); print(MINYEAR,MAXYEAR,date.min,date.max,date.resolution,datetime.min,datetime.max,time.min,time.max,timedelta.min,timedelta.max,timedelta.resolution,timezone.min,timezone.max, datetime.resolution)
class DT(datetime): pass
class DD(date): pass
x=DT(2020,1,1); a(lambda:x+timedelta(1)); a(x.replace,day=3); a(lambda:type(DT.now()).__name__); a(lambda:x-x); a(lambda:DD(2020,1,1)+timedelta(1)); a(DT.fromisoformat,'2020-01-01'); a(DT.combine,d,time(1)); a(x.date)
class TZ(tzinfo):
    def utcoffset(s,dt): return timedelta(hours=2)
    def dst(s,dt): return timedelta(hours=1)
    def tzname(s,dt): return 'TZ'
zone=TZ(); y=datetime(2020,1,1,12,tzinfo=zone); a(y.utcoffset); a(y.dst); a(y.tzname); a(y.astimezone,timezone.utc); a(y.utctimetuple); a(y.timestamp); a(str,y); a(y.timetuple); print(datetime(2020,1,1,tzinfo=timezone.utc).astimezone(TZ())); a(tzinfo().utcoffset,None); a(tzinfo().fromutc,None)
class BAD(tzinfo):
    def utcoffset(s,dt): return 3
a(datetime(2020,1,1,tzinfo=BAD()).utcoffset)
class BAD2(tzinfo):
    def utcoffset(s,dt): return timedelta(2)
    def tzname(s,dt): return 5
a(datetime(2020,1,1,tzinfo=BAD2()).utcoffset); a(datetime(2020,1,1,tzinfo=BAD2()).tzname)

state = 7
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
for _ in range(300):
    x = datetime(1 + rnd(9999), 1 + rnd(12), 1 + rnd(28), rnd(24), rnd(60), rnd(60), rnd(10**6))
    w = timedelta(rnd(10**6) - 5 * 10**5, rnd(10**5), rnd(10**7))
    print(x, x.isocalendar(), x.strftime("%j %U %W %V %G %u %a %b %y"), x.weekday(), x.toordinal(), x.timetuple().tm_yday, x.timestamp(), w, w / 7, w * 1.5, w // 3, w.total_seconds(), w / timedelta(3), abs(w) % timedelta(hours=5), -w)
    a(lambda: x + w), a(lambda: x - w)
    print(datetime.fromisoformat(x.isoformat()) == x, datetime.strptime(x.strftime("%d/%m/%Y %H:%M:%S.%f"), "%d/%m/%Y %H:%M:%S.%f") == x if x.year > 999 else "", datetime.fromtimestamp(x.timestamp(), timezone.utc) - x.replace(tzinfo=timezone.utc), date.fromordinal(x.toordinal()))
for v in (0.1, 0.5, 1.5, 2.5e-6, 0.5e-6, 1.5e-6, 1/3, 1e-7, 123456.789):
    print(timedelta(v), timedelta(seconds=v), timedelta(hours=-v), timedelta(weeks=v, microseconds=v), timedelta(microseconds=v), timedelta(milliseconds=v, minutes=-v), timedelta(1) * v, timedelta(1) / v)
