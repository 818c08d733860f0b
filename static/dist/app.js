var ce=class{#e=0;#t=0;#r=!1;#n=1;#o=0;#s=0;get shown(){return this.#o}get playing(){return this.#r}get speed(){return this.#n}hear(e,r){this.#e=e,this.#t=r,this.#r||(this.#o=e)}set(e,r,n,o){e&&!this.#r&&(this.#s=o),this.#r=e,this.#n=r,this.hear(n,o)}jump(e,r){this.#e=e,this.#t=r,this.#o=e,this.#s=r}tick(e){let r=Math.max(0,e-this.#s);return this.#s=e,this.#r&&(this.#o=this.#a(r,e)),this.#o}#a(e,r){let n=1e3*this.#n,o=this.#e+Math.min(r-this.#t,1500)*n,s=(o-this.#o)/n-100;if(s>1e3)return o-100*n;let i=1+Math.max(-1,Math.min(1,(s-e)/400));return Math.max(this.#o,Math.min(this.#o+e*n*i,o))}};var d=t=>typeof t=="string",R=t=>typeof t=="boolean",c=t=>Number.isFinite(t);function X(...t){return e=>typeof e=="string"&&t.includes(e)}function x(t){return e=>Array.isArray(e)&&e.every(t)}function Je(t){return e=>Array.isArray(e)&&e.length===2&&e.every(t)}function F(t){return e=>ue(e)&&Object.values(e).every(t)}function g(t,e){let r=Object.entries(t),n=Object.entries(e??{});return o=>ue(o)&&r.every(([s,i])=>i(o[s]))&&n.every(([s,i])=>o[s]===void 0||i(o[s]))}function ue(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}var pe=g({index:c,term:c,type:d},{data:g({key:d,value:d},{client:d,serial:c})}),Ye=g({id:c,type:d,from:d,to:d},{term:c,lastLogIndex:c,lastLogTerm:c,voteGranted:R,prevLogIndex:c,prevLogTerm:c,leaderCommit:c,entries:x(pe),success:R,matchIndex:c,hintIndex:c,hintTerm:c,client:d,serial:c,op:d,key:d,value:d,outcome:d,result:d,leader:d}),Qe=g({currentTerm:c},{votedFor:d}),Ze=X("follower","candidate","leader"),vt=x(Je(d)),Xe={type:d,from:d,to:d},$t={timerSet:g({server:d,timer:d,deadline:c}),timerFired:g({server:d,timer:d},{waited:c}),timerStopped:g({server:d,timer:d}),term:g({server:d,from:c,to:c},{peer:d}),role:g({server:d,from:Ze,to:Ze,term:c},{votes:x(d),needed:c,voters:c,peer:d}),follow:g({server:d,leader:d,term:c}),vote:g({server:d,for:d,term:c,granted:R},{votedFor:d}),tally:g({server:d,peer:d,granted:R,votes:x(d)},{needed:c,voters:c}),sent:g({message:Ye},{arrives:c,dies:c}),delivered:g({message:c,...Xe}),lost:g({message:c,...Xe}),duplicated:g({message:c,copy:Ye,arrives:c,...Xe}),refused:g({server:d,peer:d,term:c},{prevLogIndex:c,prevLogTerm:c,ownTerm:c}),append:g({server:d,index:c,entries:x(pe)}),truncate:g({server:d,fromIndex:c}),progress:g({server:d,peer:d,nextIndex:c,matchIndex:c}),persisted:g({server:d,hardState:Qe,lastIndex:c}),commit:g({server:d,index:c,term:c},{on:x(d),needed:c,voters:c}),apply:g({server:d,index:c,term:c,type:d},{data:g({key:d,value:d}),result:d}),crashed:g({server:d,hardState:Qe,lastIndex:c},{fromIndex:c,entries:x(pe)}),restarted:g({server:d,hardState:Qe,lastIndex:c}),link:g({from:d,to:d,both:R}),network:g({cuts:vt,latency:c,jitter:c,loss:c,duplicate:c},{groups:x(x(d))}),invoke:g({client:d,id:c,op:d,key:d,value:d}),retry:g({client:d,id:c},{peer:d}),return:g({client:d,id:c,op:d,key:d,value:d},{result:d}),violation:g({property:d},{servers:x(d),detail:d})},Hr=g({seq:c,at:c,kind:d},{rule:d,reason:d});function Pr(t){if(Hr(t))return Object.hasOwn($t,t.kind)?$t[t.kind](t)?t:void 0:{seq:t.seq,at:t.at,kind:"unknown"}}var Br=g({set:c,deadline:c}),Kr=g({server:d,status:X("up","crashed"),role:Ze,currentTerm:c,commitIndex:c,lastApplied:c,log:x(pe),votes:x(d),peers:F(g({nextIndex:c,matchIndex:c})),timers:F(Br),disk:g({currentTerm:c,lastIndex:c},{votedFor:d}),machine:F(d)},{votedFor:d,leader:d}),jr=t=>Ye(t)&&g({sent:c},{arrives:c,dies:c})(t),Vr=g({id:c,client:d,op:d,key:d,value:d,invoked:c},{returned:c,outcome:d,result:d}),Dr=g({seq:c,at:c,kind:d,property:d}),Ur=g({now:c,servers:x(Kr),messages:x(jr),cuts:vt,operations:x(Vr),electionTimeout:Je(c),heartbeat:c,network:g({latency:c,jitter:c,loss:c,duplicate:c}),violations:x(Dr)},{hash:d,seed:c});var Wr=g({epoch:d,seq:c,playing:R,speed:c,state:Ur}),Gr=g({epoch:d,seq:c,now:c,events:x(t=>!0)}),zr=g({playing:R,speed:c,now:c}),Jr=g({id:c,seq:c}),Qr=g({code:d,reason:d},{id:c});function kt(t){let e;try{e=JSON.parse(t)}catch{return N("not JSON")}return et(e)}function et(t){if(!ue(t)||!d(t.kind))return N("no kind");switch(t.kind){case"keyframe":return Wr(t)?{...t,kind:"keyframe"}:N("keyframe");case"events":return Gr(t)?Xr(t):N("events");case"clock":return zr(t)?{...t,kind:"clock"}:N("clock");case"ack":return Jr(t)?{...t,kind:"ack"}:N("ack");case"refused":return Qr(t)?{...t,kind:"refused"}:N("refused");default:return{kind:"unknown"}}}function Xr(t){let e=[];for(let[r,n]of t.events.entries()){let o=Pr(n);if(o===void 0)return N(`event ${t.seq+r}: ${JSON.stringify(n)}`);if(o.seq!==t.seq+r)return N(`event ${o.seq} where ${t.seq+r} belongs`);e.push(o)}return{...t,kind:"events",events:e}}function N(t){return{kind:"malformed",why:t}}var tt=500,Yr=15e3,Zr=5e3,en=1e4,tn=2,me=class{#e;#t;#r;#n;#o="connecting";#s=0;#a=!1;#l;#i;#d=0;constructor(e,r){this.#e=e,this.#t=r}get status(){return this.#o}open(e){this.#o!=="ended"&&(this.#r=e,this.#p(),this.#y())}close(){this.#p(),this.#u("lost")}at(e){this.#r=e}send(e){if(!(this.#o!=="open"||this.#n===void 0))return this.#d++,this.#n.send(JSON.stringify({id:this.#d,...e})),this.#d}#y(){this.#u(this.#s===0?"connecting":"lost");let e=this.#e.open(rn(this.#r));this.#n=e,e.onopen=()=>{this.#u("open"),this.#h()},e.onmessage=({data:r})=>this.#m(r),e.onclose=()=>this.#c(),this.#i=this.#e.timers.set(()=>this.#c(),en)}#m(e){let r=kt(typeof e=="string"?e:"");if(r.kind==="malformed"){this.#t.malformed(r.why),this.#r=void 0,this.#c();return}this.#s=0,(r.kind==="clock"||r.kind==="keyframe")&&(this.#a=r.playing),this.#h(),this.#t.frame(r)}#c(){this.#p(),this.#s++,this.#u("lost");let e=Math.min(Yr,tt*2**this.#s),r=tt+this.#e.random()*(e-tt);this.#l=this.#e.timers.set(()=>this.#y(),r),this.#s>=tn&&this.#v()}async#v(){!await this.#e.gone()||this.#o==="open"||(this.#p(),this.#u("ended"))}#h(){this.#e.timers.clear(this.#i),this.#i=void 0,!(!this.#a||this.#o!=="open")&&(this.#i=this.#e.timers.set(()=>this.open(this.#r),Zr))}#p(){this.#e.timers.clear(this.#l),this.#e.timers.clear(this.#i),this.#l=this.#i=void 0;let e=this.#n;e!==void 0&&(this.#n=void 0,e.onopen=e.onmessage=e.onclose=null,e.close())}#u(e){e!==this.#o&&(this.#o=e,this.#t.status(e))}};function rn(t){return t===void 0?"":`?${new URLSearchParams({epoch:t.epoch,after:String(t.seq)})}`}function xt(t,e){let r=new Intl.PluralRules(e),n=new Intl.NumberFormat(e,{maximumFractionDigits:1,useGrouping:!1}),o=new Intl.NumberFormat(e,{maximumFractionDigits:3}),s=m=>`${n.format(m/1e3)} ms`,i=m=>on(m,e),a={"":m=>typeof m=="string"||typeof m=="number"?String(m):void 0,ms:m=>typeof m=="number"?s(m):void 0,list:m=>bt(m)?i(m):void 0,count:m=>Array.isArray(m)?String(m.length):void 0,groups:m=>Array.isArray(m)&&m.every(bt)?m.map(p=>i(p)).join(" | "):void 0},l=(m,p)=>m.replace(/\{([\w.]+)(?::(\w+))?\}/g,(y,$,b)=>a[b??""]?.(nn(p,$))??y),f=(m,p)=>{let y=t[m];if(y===void 0)return;if(typeof y=="string")return l(y,p);let $=p.n,b=typeof $=="number"&&r.select($)==="one"?y.one:y.other;return l(b,p)};return{t:(m,p={})=>f(m,p)??m,first:(m,p)=>{let y=m.find($=>t[$]!==void 0);return y===void 0?void 0:f(y,p)},ms:s,number:m=>o.format(m),list:i}}function nn(t,e){return e.split(".").reduce((r,n)=>typeof r=="object"&&r!==null?r[n]:void 0,t)}function on(t,e){if(e.startsWith("zh"))return t.join("、");let r=t.at(-1);return r===void 0?"":t.length===1?r:`${t.slice(0,-1).join(", ")} and ${r}`}function bt(t){return Array.isArray(t)&&t.every(e=>typeof e=="string")}function wt(t,e){if(t.ctrlKey||t.metaKey||t.altKey)return;let{selected:r,servers:n}=e;switch(t.key){case" ":return D({do:e.playing?"pause":"play"});case".":case"ArrowRight":return D({do:"step"});case"+":case"=":return{kind:"notch",by:1};case"-":case"_":return{kind:"notch",by:-1};case"?":return{kind:"dialog",dialog:"help"}}if(/^[1-9]$/.test(t.key)){let o=n[Number(t.key)-1];return o===void 0?void 0:{kind:"select",server:o}}switch(t.key.toLowerCase()){case"t":return D({do:"timeout",server:r});case"c":return D({do:"crash",server:r});case"r":return D({do:"restart",server:r});case"x":return{kind:"dialog",dialog:"links"};case"p":return{kind:"dialog",dialog:"partition"};case"n":return{kind:"dialog",dialog:"network"};case"w":return{kind:"dialog",dialog:"write"};case"h":return D({do:"healAll"});default:return}}function D(t){return{kind:"command",command:t}}function St(t,e){if(t.kind==="unknown")return;let r=e.first(sn(t),ln(t));if(r!==void 0)return{seq:t.seq,at:t.at,...dn(t),tone:un(t),weight:cn(t),text:r,...t.rule===void 0?{}:{rule:t.rule}}}function sn(t){let e=`event.${t.kind}`,r=t.reason===void 0?[]:[`${e}.${t.reason}`];return[...an(t,e),...r,e]}function an(t,e){switch(t.kind){case"timerFired":return[`${e}.${t.timer}.${t.reason}`];case"tally":return[`${e}.${t.granted?"granted":"refused"}`];case"append":return t.reason==="leader"&&t.entries[0]?.type==="noop"?[`${e}.noop`]:[];case"apply":return t.reason===void 0?[`${e}.${t.type}`]:[];case"link":return t.reason==="cut"&&t.both?[`${e}.cutBoth`]:[];default:return[]}}function ln(t){return t.kind==="network"?{...t,latencyMax:t.latency+t.jitter}:t.kind==="append"?{...t,n:t.entries.length}:t}function dn(t){return"server"in t?{server:t.server}:{}}function cn(t){switch(t.kind){case"violation":return 9;case"role":return t.to==="leader"?8:6;case"crashed":case"restarted":case"link":case"network":return 7;case"truncate":return 6;case"commit":return t.reason==="counted"?6:2;case"return":return 6;case"refused":return 5;case"invoke":case"retry":return 5;case"timerFired":return t.timer==="election"?5:1;case"vote":return t.reason==="self"?1:4;case"append":return t.reason==="leader"?4:2;case"follow":case"apply":return 2;case"term":case"tally":case"lost":case"duplicated":case"delivered":return 1;case"sent":case"persisted":case"progress":case"timerSet":case"timerStopped":return 0}}function un(t){switch(t.kind){case"violation":return"violation";case"crashed":case"restarted":case"link":case"network":case"lost":return"fault";case"invoke":case"retry":case"return":return"client";case"role":return t.to==="leader"?"leader":"election";case"vote":case"tally":case"term":case"follow":case"timerFired":case"timerSet":case"timerStopped":return"election";default:return"replication"}}var pn=900,he=class{#e;#t=-1/0;#r;tell(e,r,n){let o=e.reduce(Mt,void 0);if(o!==void 0){if(n){this.#n(o,r);return}o.weight>=3&&(this.#r=Mt(this.#r,o))}}current(e){let r=this.#r;return r!==void 0&&(e-this.#t>=pn||r.weight>(this.#e?.weight??-1))&&this.#n(r,e),this.#e}get waiting(){return this.#r!==void 0}#n(e,r){this.#e=e,this.#t=r,this.#r=void 0}};function Mt(t,e){return t===void 0||e.weight>=t.weight?e:t}function Tt(t){let e=/^(.{6,80}?)(: |[:：。]|\. )/.exec(t);return e===null?[t,""]:[e[0].trimEnd(),t.slice(e[0].length)]}function Et(t,e,r){let n=r>=1.15,o=t.length<=5?44:t.length<=7?40:36,[s,i]=t.length===1?[.5,.5]:t.length===2?[.9,.5]:[1,1],a=s*(n?Math.min(262,150+60*r):182),l=i*(n?172:196),f={x:o+(n?100:20),top:o+14,bottom:o+46},m=r>=1.6?70:0,p={x:-a-f.x-m,y:-l-f.top,width:2*(a+f.x)+m,height:2*l+f.top+f.bottom};return{box:p,radius:o,servers:new Map(t.map((y,$)=>[y,mn($,t.length,a,l)])),clients:new Map(e.map((y,$)=>[y,hn($,p,n)]))}}function mn(t,e,r,n){if(e===1)return{x:0,y:0};let s=(e===2?Math.PI:-Math.PI/2)+t*2*Math.PI/e;return{x:M(r*Math.cos(s)),y:M(n*Math.sin(s))}}function hn(t,e,r){let n=22+(r?14:6),o=t>=5,s=[1,0,.5,.75,.25,0,1,.5,.25][t]??.5,i=e.y+n,a=e.y+e.height-n-18;return{x:M(o?e.x+n:e.x+e.width-n),y:M(i+s*(a-i))}}function At(t,e){return t.servers.get(e)??t.clients.get(e)}function _t(t){let e=[...t.servers];return e.flatMap(([r,n],o)=>e.slice(o+1).map(([s,i])=>({a:r,b:s,line:Nt(n,i,t.radius,t.radius)})))}function E(t,e,r){let n=t.some(([s,i])=>s===e&&i===r),o=t.some(([s,i])=>s===r&&i===e);return n?o?"both":"forth":o?"back":"open"}function Nt(t,e,r,n){let{x:o,y:s}=Ft(t,e);return{from:{x:M(t.x+o*r),y:M(t.y+s*r)},to:{x:M(e.x-o*n),y:M(e.y-s*n)}}}function It(t,e,r,n){let o=At(t,e.from),s=At(t,e.to);if(o===void 0||s===void 0)return;let i=Nt(o,s,Rt(t,e.from),Rt(t,e.to)),a=Ft(o,s),l=p=>({x:M(i.from.x+(i.to.x-i.from.x)*p-a.y*9),y:M(i.from.y+(i.to.y-i.from.y)*p+a.x*9)}),{part:f,opacity:m}=fn(e,r);return n?{at:l(f),tail:l(Math.max(0,f-.14)),opacity:m}:{at:l(.5),tail:l(.42),opacity:m>0?1:0}}function fn(t,e){let r=t.arrives??t.dies;if(r===void 0)return{part:0,opacity:1};let n=r<=t.sent?1:qt((e-t.sent)/(r-t.sent));return t.arrives!==void 0?{part:n,opacity:1}:{part:n/2,opacity:M(1-n*n)}}function Ct(t,e){return t.deadline<=t.set?0:qt((t.deadline-e)/(t.deadline-t.set))}function Ot(t,e){if(e<=0)return"";if(e>=.9999)return`M0 ${-t}A${t} ${t} 0 1 1 -0.01 ${-t}`;let r=e*2*Math.PI,n=M(t*Math.sin(r)),o=M(-t*Math.cos(r));return`M0 ${-t}A${t} ${t} 0 ${e>.5?1:0} 1 ${n} ${o}`}function Lt({from:t,to:e}){return{at:{x:M((t.x+e.x)/2),y:M((t.y+e.y)/2)},degrees:M(Math.atan2(e.y-t.y,e.x-t.x)*180/Math.PI)}}function Rt(t,e){return t.servers.has(e)?t.radius+4:24}function Ft(t,e){let r=Math.hypot(e.x-t.x,e.y-t.y);return r===0?{x:0,y:0}:{x:(e.x-t.x)/r,y:(e.y-t.y)/r}}function qt(t){return Math.max(0,Math.min(1,t))}function M(t){return Math.round(t*100)/100}function C(t,e,r,{t:n}){if(!r.control)return n("ui.why.readOnly");if(!r.connected)return n("ui.why.notConnected");switch(t.do){case"timeout":{let o=O(e,t.server);return o?.status==="crashed"?n("ui.why.crashedNoTimer",{server:t.server}):o?.role==="leader"?n("ui.why.leaderNoTimer",{server:t.server}):void 0}case"crash":return Ht(e,t.server)?void 0:n("ui.why.crashedAlready",{server:t.server});case"restart":return Ht(e,t.server)?n("ui.why.running",{server:t.server}):void 0;case"cut":{let o=E(e.cuts,t.from,t.to);return o==="both"||o==="forth"&&t.both!==!0?n("ui.why.cutAlready",{from:t.from,to:t.to}):void 0}case"heal":return E(e.cuts,t.from,t.to)==="open"?n("ui.why.notCut",{from:t.from,to:t.to}):void 0;case"healAll":return e.cuts.length===0?n("ui.why.nothingCut"):void 0;case"partition":return e.servers.length<2?n("ui.why.oneServer"):void 0;case"play":case"pause":case"step":case"speed":case"network":case"write":return}}function O(t,e){return t.servers.find(r=>r.server===e)}function Y(t){return Math.floor(t/2)+1}function Ht(t,e){return O(t,e)?.status==="up"}var Pt="shortcuts";function rt(){try{return localStorage.getItem(Pt)!=="off"}catch{return!0}}function Bt(){let t=document.querySelector("dialog#help");if(t===null)return;for(let r of document.querySelectorAll('a[href="#help"]'))r.addEventListener("click",n=>{n.preventDefault(),t.showModal()});t.addEventListener("click",r=>{r.target===t&&t.close()});let e=t.querySelector("input[name=shortcuts]");e!==null&&(e.checked=rt(),e.addEventListener("change",()=>yn(e.checked)))}function yn(t){try{localStorage.setItem(Pt,t?"on":"off")}catch{}}var gn="raft-playground.v1",fe={set:(t,e)=>setTimeout(t,e),clear:t=>{typeof t=="number"&&clearTimeout(t)}};function Kt(t){return e=>{let r=new URL(t+e,location.href);return r.protocol=r.protocol==="https:"?"wss:":"ws:",$n(new WebSocket(r,gn))}}function $n(t){let e={onopen:null,onmessage:null,onclose:null,send:r=>t.send(r),close:()=>t.close()};return t.onopen=()=>e.onopen?.(),t.onmessage=r=>e.onmessage?.({data:r.data}),t.onclose=()=>e.onclose?.(),e}function jt(t){let e=t.replace(/\/stream$/,"/state");return async()=>{try{let r=await fetch(e,{cache:"no-store"});return await r.body?.cancel(),r.status===404||r.status===410}catch{return!1}}}var nt=[.001,.002,.005,.01,.02,.05,.1,.2,.5,1,2,5,10,20,50,100],ot=nt.length-1;function Z(t){return nt[Math.max(0,Math.min(ot,Math.round(t)))]??1}function ye(t){let e=r=>Math.abs(Math.log(r/t));return nt.reduce((r,n,o)=>e(n)<e(Z(r))?o:r,0)}function Dt(t){return t<1?`${Vt(t*1e3)} ms`:`${Vt(t)} s`}function Vt(t){return String(Number(t.toPrecision(3)))}function Wt(t,e){return{...vn(t,e),now:e.at}}function vn(t,e){switch(e.kind){case"timerSet":return S(t,e.server,r=>({...r,timers:{...r.timers,[e.timer]:{set:e.at,deadline:e.deadline}}}));case"timerFired":case"timerStopped":return S(t,e.server,r=>({...r,timers:U(r.timers,e.timer)}));case"term":return S(t,e.server,r=>({...U(U(r,"votedFor"),"leader"),currentTerm:e.to}));case"role":return S(t,e.server,r=>kn(r,e));case"follow":return S(t,e.server,r=>({...r,leader:e.leader}));case"vote":return e.granted?S(t,e.server,r=>({...r,votedFor:e.for})):t;case"tally":return S(t,e.server,r=>({...r,votes:e.votes}));case"sent":return{...t,messages:[...t.messages,bn(e)]};case"duplicated":return{...t,messages:[...t.messages,{...e.copy,sent:e.at,arrives:e.arrives}]};case"delivered":case"lost":return{...t,messages:t.messages.filter(r=>r.id!==e.message)};case"append":return S(t,e.server,r=>({...r,log:Gt(r.log,e.index,e.entries)}));case"truncate":return S(t,e.server,r=>({...r,log:r.log.slice(0,e.fromIndex-1)}));case"progress":return S(t,e.server,r=>({...r,peers:{...r.peers,[e.peer]:{nextIndex:e.nextIndex,matchIndex:e.matchIndex}}}));case"persisted":return S(t,e.server,r=>({...r,disk:{...e.hardState,lastIndex:e.lastIndex}}));case"commit":return S(t,e.server,r=>({...r,commitIndex:e.index}));case"apply":return S(t,e.server,r=>xn(r,e));case"crashed":return S(t,e.server,r=>wn(r,e));case"restarted":return S(t,e.server,r=>({...r,status:"up"}));case"link":return{...t,cuts:e.reason==="cut"?Mn(t.cuts,e):Sn(t.cuts,e)};case"network":return{...t,cuts:e.cuts,network:{latency:e.latency,jitter:e.jitter,loss:e.loss,duplicate:e.duplicate}};case"invoke":return{...t,operations:[...t.operations,Tn(e)].slice(-20)};case"return":return{...t,operations:t.operations.map(r=>r.id===e.id?An(r,e):r)};case"violation":return{...t,violations:[...t.violations,e]};case"refused":case"retry":case"unknown":return t}}function S(t,e,r){return{...t,servers:t.servers.map(n=>n.server===e?r(n):n)}}function kn(t,e){let r={...t,role:e.to,votes:[],peers:{}};switch(e.to){case"leader":return{...r,leader:t.server};case"candidate":return U(r,"leader");case"follower":return r}}function bn(t){let e={...t.message,sent:t.at};return t.arrives!==void 0?{...e,arrives:t.arrives}:t.dies!==void 0?{...e,dies:t.dies}:e}function Gt(t,e,r){return[...t.slice(0,e-1),...r]}function xn(t,e){let r={...t,lastApplied:e.index};return e.type!=="write"||e.data===void 0||e.reason==="again"?r:{...r,machine:{...t.machine,[e.data.key]:e.data.value}}}function wn(t,e){return{...U(U(t,"votedFor"),"leader"),...e.hardState,status:"crashed",role:"follower",commitIndex:0,lastApplied:0,log:e.fromIndex===void 0?t.log.slice(0,e.lastIndex):Gt(t.log,e.fromIndex,e.entries??[]),votes:[],peers:{},timers:{},disk:{...e.hardState,lastIndex:e.lastIndex},machine:{}}}function Mn(t,{from:e,to:r,both:n}){let o=n?[[e,r],[r,e]]:[[e,r]];return[...t.filter(([i,a])=>!o.some(([l,f])=>i===l&&a===f)),...o].sort(([i,a],[l,f])=>Ut(i,l)||Ut(a,f))}function Sn(t,{from:e,to:r,both:n}){return t.filter(([o,s])=>!(o===e&&s===r||n&&o===r&&s===e))}function Ut(t,e){return t<e?-1:t>e?1:0}function Tn(t){let{id:e,client:r,op:n,key:o,value:s}=t;return{id:e,client:r,op:n,key:o,value:s,invoked:t.at}}function An(t,e){let r={...t,returned:e.at},n=e.reason===void 0?r:{...r,outcome:e.reason};return e.result===void 0||e.result===""?n:{...n,result:e.result}}function U(t,e){if(!Object.hasOwn(t,e))return t;let r={...t};return delete r[e],r}var ge=class{#e;#t;#r;#n=[];#o=new Set;constructor(e){this.#e=e.epoch,this.#t=e.state,this.#r=e.seq}get state(){return this.#t}get seq(){return this.#r}get position(){return{epoch:this.#e,seq:this.#r+this.#n.length}}subscribe(e){return this.#o.add(e),()=>this.#o.delete(e)}replace(e){this.#e=e.epoch,this.#t=e.state,this.#r=e.seq,this.#n=[],this.#s([])}add(e){let r=this.position;return e.epoch!==r.epoch||e.seq>r.seq+1?!1:(this.#n.push(...e.events.slice(r.seq+1-e.seq)),!0)}advance(e){let r=this.#n.findIndex(o=>o.at>e),n=this.#n.splice(0,r<0?this.#n.length:r);n.length!==0&&(this.#t=n.reduce(Wt,this.#t),this.#r+=n.length,this.#s(n))}#s(e){for(let r of this.#o)r(e)}};var it=globalThis,zt=t=>t,$e=it.trustedTypes,Jt=$e?$e.createPolicy("lit-html",{createHTML:t=>t}):void 0,at="$lit$",I=`lit$${Math.random().toFixed(9).slice(2)}$`,lt="?"+I,Rn=`<${lt}>`,P=document,te=()=>P.createComment(""),re=t=>t===null||typeof t!="object"&&typeof t!="function",dt=Array.isArray,tr=t=>dt(t)||typeof t?.[Symbol.iterator]=="function",st=`[ 	
\f\r]`,ee=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Qt=/-->/g,Xt=/>/g,q=RegExp(`>|${st}(?:([^\\s"'>=/]+)(${st}*=${st}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Yt=/'/g,Zt=/"/g,rr=/^(?:script|style|textarea|title)$/i,ct=t=>(e,...r)=>({_$litType$:t,strings:e,values:r}),u=ct(1),v=ct(2),zo=ct(3),B=Symbol.for("lit-noChange"),h=Symbol.for("lit-nothing"),er=new WeakMap,H=P.createTreeWalker(P,129);function nr(t,e){if(!dt(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Jt!==void 0?Jt.createHTML(e):e}var or=(t,e)=>{let r=t.length-1,n=[],o,s=e===2?"<svg>":e===3?"<math>":"",i=ee;for(let a=0;a<r;a++){let l=t[a],f,m,p=-1,y=0;for(;y<l.length&&(i.lastIndex=y,m=i.exec(l),m!==null);)y=i.lastIndex,i===ee?m[1]==="!--"?i=Qt:m[1]!==void 0?i=Xt:m[2]!==void 0?(rr.test(m[2])&&(o=RegExp("</"+m[2],"g")),i=q):m[3]!==void 0&&(i=q):i===q?m[0]===">"?(i=o??ee,p=-1):m[1]===void 0?p=-2:(p=i.lastIndex-m[2].length,f=m[1],i=m[3]===void 0?q:m[3]==='"'?Zt:Yt):i===Zt||i===Yt?i=q:i===Qt||i===Xt?i=ee:(i=q,o=void 0);let $=i===q&&t[a+1].startsWith("/>")?" ":"";s+=i===ee?l+Rn:p>=0?(n.push(f),l.slice(0,p)+at+l.slice(p)+I+$):l+I+(p===-2?a:$)}return[nr(t,s+(t[r]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},ne=class t{constructor({strings:e,_$litType$:r},n){let o;this.parts=[];let s=0,i=0,a=e.length-1,l=this.parts,[f,m]=or(e,r);if(this.el=t.createElement(f,n),H.currentNode=this.el.content,r===2||r===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(o=H.nextNode())!==null&&l.length<a;){if(o.nodeType===1){if(o.hasAttributes())for(let p of o.getAttributeNames())if(p.endsWith(at)){let y=m[i++],$=o.getAttribute(p).split(I),b=/([.?@])?(.*)/.exec(y);l.push({type:1,index:s,name:b[2],strings:$,ctor:b[1]==="."?ke:b[1]==="?"?be:b[1]==="@"?xe:j}),o.removeAttribute(p)}else p.startsWith(I)&&(l.push({type:6,index:s}),o.removeAttribute(p));if(rr.test(o.tagName)){let p=o.textContent.split(I),y=p.length-1;if(y>0){o.textContent=$e?$e.emptyScript:"";for(let $=0;$<y;$++)o.append(p[$],te()),H.nextNode(),l.push({type:2,index:++s});o.append(p[y],te())}}}else if(o.nodeType===8)if(o.data===lt)l.push({type:2,index:s});else{let p=-1;for(;(p=o.data.indexOf(I,p+1))!==-1;)l.push({type:7,index:s}),p+=I.length-1}s++}}static createElement(e,r){let n=P.createElement("template");return n.innerHTML=e,n}};function K(t,e,r=t,n){if(e===B)return e;let o=n!==void 0?r._$Co?.[n]:r._$Cl,s=re(e)?void 0:e._$litDirective$;return o?.constructor!==s&&(o?._$AO?.(!1),s===void 0?o=void 0:(o=new s(t),o._$AT(t,r,n)),n!==void 0?(r._$Co??=[])[n]=o:r._$Cl=o),o!==void 0&&(e=K(t,o._$AS(t,e.values),o,n)),e}var ve=class{constructor(e,r){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=r}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:r},parts:n}=this._$AD,o=(e?.creationScope??P).importNode(r,!0);H.currentNode=o;let s=H.nextNode(),i=0,a=0,l=n[0];for(;l!==void 0;){if(i===l.index){let f;l.type===2?f=new W(s,s.nextSibling,this,e):l.type===1?f=new l.ctor(s,l.name,l.strings,this,e):l.type===6&&(f=new we(s,this,e)),this._$AV.push(f),l=n[++a]}i!==l?.index&&(s=H.nextNode(),i++)}return H.currentNode=P,o}p(e){let r=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,r),r+=n.strings.length-2):n._$AI(e[r])),r++}},W=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,r,n,o){this.type=2,this._$AH=h,this._$AN=void 0,this._$AA=e,this._$AB=r,this._$AM=n,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,r=this._$AM;return r!==void 0&&e?.nodeType===11&&(e=r.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,r=this){e=K(this,e,r),re(e)?e===h||e==null||e===""?(this._$AH!==h&&this._$AR(),this._$AH=h):e!==this._$AH&&e!==B&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):tr(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==h&&re(this._$AH)?this._$AA.nextSibling.data=e:this.T(P.createTextNode(e)),this._$AH=e}$(e){let{values:r,_$litType$:n}=e,o=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=ne.createElement(nr(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===o)this._$AH.p(r);else{let s=new ve(o,this),i=s.u(this.options);s.p(r),this.T(i),this._$AH=s}}_$AC(e){let r=er.get(e.strings);return r===void 0&&er.set(e.strings,r=new ne(e)),r}k(e){dt(this._$AH)||(this._$AH=[],this._$AR());let r=this._$AH,n,o=0;for(let s of e)o===r.length?r.push(n=new t(this.O(te()),this.O(te()),this,this.options)):n=r[o],n._$AI(s),o++;o<r.length&&(this._$AR(n&&n._$AB.nextSibling,o),r.length=o)}_$AR(e=this._$AA.nextSibling,r){for(this._$AP?.(!1,!0,r);e!==this._$AB;){let n=zt(e).nextSibling;zt(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,r,n,o,s){this.type=1,this._$AH=h,this._$AN=void 0,this.element=e,this.name=r,this._$AM=o,this.options=s,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=h}_$AI(e,r=this,n,o){let s=this.strings,i=!1;if(s===void 0)e=K(this,e,r,0),i=!re(e)||e!==this._$AH&&e!==B,i&&(this._$AH=e);else{let a=e,l,f;for(e=s[0],l=0;l<s.length-1;l++)f=K(this,a[n+l],r,l),f===B&&(f=this._$AH[l]),i||=!re(f)||f!==this._$AH[l],f===h?e=h:e!==h&&(e+=(f??"")+s[l+1]),this._$AH[l]=f}i&&!o&&this.j(e)}j(e){e===h?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},ke=class extends j{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===h?void 0:e}},be=class extends j{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==h)}},xe=class extends j{constructor(e,r,n,o,s){super(e,r,n,o,s),this.type=5}_$AI(e,r=this){if((e=K(this,e,r,0)??h)===B)return;let n=this._$AH,o=e===h&&n!==h||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,s=e!==h&&(n===h||o);o&&this.element.removeEventListener(this.name,this,n),s&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},we=class{constructor(e,r,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=r,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){K(this,e)}},sr={M:at,P:I,A:lt,C:1,L:or,R:ve,D:tr,V:K,I:W,H:j,N:be,U:xe,B:ke,F:we},En=it.litHtmlPolyfillSupport;En?.(ne,W),(it.litHtmlVersions??=[]).push("3.3.3");var ir=(t,e,r)=>{let n=r?.renderBefore??e,o=n._$litPart$;if(o===void 0){let s=r?.renderBefore??null;n._$litPart$=o=new W(e.insertBefore(te(),s),s,void 0,r??{})}return o._$AI(t),o};function T(t){return u`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${t}</svg>`}var ar=T(v`<path class="solid" d="M6 3.6v12.8L16.6 10z" />`),lr=T(v`<path d="M7 4.2v11.6M13 4.2v11.6" />`),dr=T(v`<path class="solid" d="M4.6 4.2v11.6L12.6 10z" /><path d="M15.4 4.2v11.6" />`),Me=T(v`<path d="M4 16l.8-3.4L13.2 4.2a1.7 1.7 0 0 1 2.6 2.6L7.4 15.2z" />`),cr=T(v`<circle cx="4.6" cy="6.5" r="2.1" /><circle cx="4.6" cy="13.5" r="2.1" /><circle cx="15.4" cy="10" r="2.1" /><path d="M10 3v14" stroke-dasharray="2.6 2.6" />`),ur=T(v`<path d="M3 7.5h12.5M12.5 4.5l3 3-3 3M17 12.5H4.5M7.5 9.5l-3 3 3 3" />`),pr=T(v`<path d="M8.4 11.6a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10.3 5.5M11.6 8.4a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1.1-1.1" />`),Se=T(v`<circle cx="4.5" cy="10" r="2" /><circle cx="15.5" cy="10" r="2" /><path d="M6.5 10h1.5M12 10h1.5M8.8 7.8l2.4 4.4M11.2 7.8l-2.4 4.4" />`),Te=T(v`<circle cx="10" cy="11" r="6" /><path d="M10 11V7.5M8 2.8h4" />`),Ae=T(v`<path class="solid" d="M11.2 2.5L4.8 11h4.4l-.6 6.5L15.2 9h-4.6z" />`),Re=T(v`<path d="M15.5 10a5.5 5.5 0 1 1-1.7-4M14.5 2.8v3.6h-3.6" />`),Ee=T(v`<path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />`),mr=T(v`<circle cx="10" cy="10" r="6" /><path class="solid" d="M10 4a6 6 0 0 1 0 12z" />`),hr=T(v`<circle cx="10" cy="10" r="3.3" /><path d="M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7l1.3 1.3M14 14l1.3 1.3M4.7 15.3L6 14M14 6l1.3-1.3" />`),fr=T(v`<path d="M15.8 12.3A6.4 6.4 0 1 1 7.7 4.2a5 5 0 0 0 8.1 8.1z" />`);var ut="pg-intent",k=class extends HTMLElement{#e;#t;draw(e){this.#t=e;let r=this.inputs(e);this.#e!==void 0&&_n(r,this.#e)||(this.#e===void 0&&this.replaceChildren(),this.#e=r,ir(this.view(e),this),this.drawn(e))}drawn(e){}get model(){return this.#t}again(){this.#t!==void 0&&(this.#e=this.#e&&[],this.draw(this.#t))}raise(e){this.dispatchEvent(new CustomEvent(ut,{bubbles:!0,detail:e}))}};function _n(t,e){return t.length===e.length&&t.every((r,n)=>Object.is(r,e[n]))}var A=class extends k{#e=!1;open(){if(this.#e)return;this.#e=!0,this.prepare(),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected]:[!1]}view(e){return u`
      <dialog
        aria-labelledby="${this.localName}-title"
        @close=${()=>this.#n()}
        @click=${r=>this.#o(r)}
      >
        ${this.#e?this.#t(e):h}
      </dialog>
    `}#t(e){return u`
      <form method="dialog" autocomplete="off" @submit=${r=>this.#r(r)}>
        <header>
          <h2 id="${this.localName}-title">${this.heading(e)}</h2>
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${Ee}</button>
        </header>
        ${this.content(e)}
      </form>
    `}prepare(){}submit(e){}close(){this.querySelector("dialog")?.close()}#r(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))}#n(){this.#e=!1,this.again()}#o(e){e.target===e.currentTarget&&this.close()}};function G(t,e){let r=t.get(e);return typeof r=="string"?r:""}function w(t,e){let r=e.status==="open"||e.status==="connecting";return C(t,e.state,{control:e.control,connected:r},e.words)}function oe({label:t,icon:e,key:r,why:n,press:o}){return u`
    <button
      class="chip"
      type="button"
      aria-disabled=${n===void 0?h:"true"}
      aria-keyshortcuts=${r??h}
      title=${n??(r===void 0?t:`${t} (${r})`)}
      @click=${o}
    >
      ${e}<span>${t}</span>
    </button>
  `}var V=8,z=class extends k{#e;open(e,r){this.#e=e,this.again();let n=this.#l();n!==null&&(n.showPopover(),Nn(n,r.getBoundingClientRect()),this.#i()[0]?.focus(),n.addEventListener("toggle",()=>this.#a(r),{once:!0}))}inputs(e){let{state:r,words:n,control:o,status:s}=e,i=this.#e===void 0?void 0:O(r,this.#e);return[this.#e,i?.status,i?.role,r.cuts,n,o,s]}view(e){let r=this.#e;return u`
      <div class="menu" popover="auto" role="menu" aria-label=${r??h} @keydown=${n=>this.#s(n)}>
        ${r===void 0?h:this.#t(r,e)}
      </div>
    `}#t(e,r){let{state:n,words:o}=r,{t:s}=o,i=O(n,e)?.status==="up",a=n.servers.map(l=>l.server).filter(l=>l!==e);return u`
      ${se(this.#n(s("ui.menu.timeout",{server:e}),Te,"T",{do:"timeout",server:e},r))}
      ${se(i?this.#n(s("ui.menu.crash",{server:e}),Ae,"C",{do:"crash",server:e},r):this.#n(s("ui.menu.restart",{server:e}),Re,"R",{do:"restart",server:e},r))}
      ${se({label:s("ui.menu.write",{server:e}),icon:Me,key:"W",why:w({do:"write",key:"x",value:""},r),press:()=>this.#o({kind:"dialog",dialog:"write",server:e})})}
      ${a.length===0?h:u`
            <div class="group" role="group" aria-label=${s("ui.menu.links",{server:e})}>
              <span class="title" aria-hidden="true">${s("ui.menu.links",{server:e})}</span>
              <div class="row">${a.map(l=>this.#r(e,l,r))}</div>
            </div>
            ${se({label:s("ui.menu.oneWay"),icon:Se,key:"X",why:void 0,press:()=>this.#o({kind:"dialog",dialog:"links",server:e})})}
          `}
    `}#r(e,r,n){let{t:o}=n.words,s=E(n.state.cuts,e,r)==="open",i=s?{do:"cut",from:e,to:r,both:!0}:{do:"heal",from:e,to:r},a=s?o("ui.menu.cut",{other:r}):o("ui.menu.heal",{other:r}),l=w(i,n);return u`
      <button
        class="chip small ${s?"":"cut"}"
        type="button"
        role="menuitem"
        tabindex="-1"
        aria-label=${a}
        aria-disabled=${l===void 0?h:"true"}
        title=${l??a}
        data-link-to=${r}
        @click=${()=>this.#o({kind:"command",command:i})}
      >${r}</button>
    `}#n(e,r,n,o,s){return{label:e,icon:r,key:n,why:w(o,s),press:()=>this.#o({kind:"command",command:o})}}#o(e){this.#l()?.hidePopover(),this.raise(e)}#s(e){let r=this.#i(),n=r.indexOf(document.activeElement),o={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],s=e.key==="Home"?0:e.key==="End"?r.length-1:o===void 0?void 0:n+o;e.key==="Tab"&&this.#l()?.hidePopover(),s!==void 0&&(e.preventDefault(),e.stopPropagation(),r.at(s%r.length)?.focus())}#a(e){(document.activeElement===document.body||this.contains(document.activeElement))&&e.isConnected&&(e instanceof SVGElement||e instanceof HTMLElement)&&e.focus()}#l(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll("[role=menuitem]")]}};function se({label:t,icon:e,key:r,why:n,press:o}){return u`
    <button class="item" type="button" role="menuitem" tabindex="-1" aria-disabled=${n===void 0?h:"true"} @click=${o}>
      ${e}<span>${t}${n===void 0?h:u`<span class="reason">${n}</span>`}</span>
      ${r===void 0?h:u`<kbd aria-hidden="true">${r}</kbd>`}
    </button>
  `}function Nn(t,e){let{width:r,height:n}=t.getBoundingClientRect(),o=e.right+V,s=e.left-V-r,i=o+r+V<=innerWidth?o:s>=V?s:(innerWidth-r)/2,a=Math.max(V,Math.min(e.top,innerHeight-n-V));t.style.left=`${Math.max(V,i)}px`,t.style.top=`${a}px`}var In=32,Cn=64,J=class extends A{#e="";#t="x";#r=1;address(e){this.#e=e,this.open()}prepare(){let e=this.model?.state.operations.at(-1);this.#t=e?.key??"x";let r=Number(e?.value??0);this.#r=Number.isSafeInteger(r)?r+1:1}heading({words:e}){return e.t("ui.write.title")}content({state:e,words:{t:r}}){return u`
      <p class="hint">${r("ui.write.hint")}</p>
      <div class="fields">
        <label>${r("ui.write.key")}<input name="key" required maxlength=${In} value=${this.#t} spellcheck="false" /></label>
        <label>${r("ui.write.value")}<input name="value" data-first autofocus maxlength=${Cn} value=${this.#r} spellcheck="false" /></label>
        <label>
          ${r("ui.write.to")}
          <select name="to">
            <option value="" ?selected=${this.#e===""}>${r("ui.write.anyServer")}</option>
            ${e.servers.map(n=>u`<option value=${n.server} ?selected=${n.server===this.#e}>${n.server}</option>`)}
          </select>
        </label>
      </div>
      <footer><button class="chip primary" type="submit">${r("ui.write.do")}</button></footer>
    `}submit(e){let r=G(e,"to"),n={do:"write",key:G(e,"key"),value:G(e,"value")};this.raise({kind:"command",command:r===""?n:{...n,to:r}})}};var Ln=60,Fn=3e4,qn=2e3,_e=class{#e;#t=new ce;#r;#n;#o;#s=new he;#a;#l=matchMedia("(prefers-reduced-motion: reduce)");#i=new Map;#d;#y=!1;#m=[];#c;#v;#h=!1;#p=0;#u;constructor(e){this.#o=e,this.#n=xt(e.messages,e.htmlLang),this.#e=new ge(e.keyframe),this.#d=e.keyframe.state.servers[0]?.server??"S1",this.#a=[...document.querySelectorAll("*")].filter(r=>r instanceof k),this.#r=new me({open:Kt(e.stream),gone:jt(e.stream),timers:fe,random:Math.random},{frame:r=>this.#M(r),status:r=>this.#R(r),malformed:r=>console.error("raft playground: unreadable frame:",r)})}start(){let{state:e,speed:r}=this.#o.keyframe;this.#t.set(!1,r,e.now,performance.now()),this.#e.subscribe(n=>this.#A(n)),document.addEventListener(ut,n=>{n instanceof CustomEvent&&this.#b(n.detail)}),document.addEventListener("pointerdown",()=>this.#h=!0,{capture:!0}),document.addEventListener("keydown",n=>this.#N(n)),document.addEventListener("visibilitychange",()=>this.#I()),this.#l.addEventListener("change",()=>this.#f()),addEventListener("online",()=>this.#r.open(this.#e.position)),addEventListener("pageshow",n=>{n.persisted&&this.#r.open(this.#e.position)}),Bt(),this.#k(performance.now()),this.#r.open(this.#e.position)}#M(e){let r=performance.now();switch(this.#p=r,e.kind){case"keyframe":e.epoch!==this.#e.position.epoch&&(this.#m=[]),this.#t.set(e.playing,e.speed,e.state.now,r),this.#t.jump(e.state.now,r),this.#e.replace(e);break;case"events":if(!this.#e.add(e)){this.#r.open(void 0);return}this.#t.hear(e.now,r);break;case"clock":this.#t.set(e.playing,e.speed,e.now,r);break;case"ack":this.#i.delete(e.id)&&(this.#c=void 0);break;case"refused":this.#T(e);break;case"unknown":break}this.#r.at(this.#e.position),document.hidden&&this.#S(r),this.#f()}#S(e){this.#t.tick(e),this.#e.advance(this.#t.shown)}#T({id:e,code:r,reason:n}){e!==void 0&&this.#i.delete(e),this.#c={text:Pn(r,this.#n),detail:n}}#A(e){let r=e.flatMap(o=>St(o,this.#n)??[]);this.#s.tell(r,performance.now(),this.#y);let n=r.filter(o=>o.weight>=3);n.length>0&&(this.#m=[...n.reverse(),...this.#m].slice(0,Ln))}#R(e){document.documentElement.dataset.connection=e,e!=="open"&&this.#i.clear(),this.#f()}#b(e){switch(e.kind){case"command":this.#x(e.command);break;case"select":this.#d=e.server;break;case"menu":this.#d=e.server,this.#w(),this.#$("pg-menu",z)?.open(e.server,e.anchor);break;case"dialog":e.server!==void 0&&(this.#d=e.server),this.#w(),this.#_(e.dialog,e.server);break;case"notch":this.#x({do:"speed",x:Z(ye(this.#E())+e.by)});break;case"reconnect":this.#r.open(this.#e.position);break;case"dismiss":this.#c=void 0;break}this.#f()}#x(e){if(!this.#g(e))return;let r=this.#r.send(e);r!==void 0&&this.#i.set(r,e)}#E(){return[...this.#i.values()].flatMap(r=>r.do==="speed"?[r.x]:[]).at(-1)??this.#t.speed}#_(e,r){switch(e){case"help":document.querySelector("#help")?.showModal();break;case"write":this.#g({do:"write",key:"",value:""})&&this.#$("pg-write",J)?.address(r??"");break;case"links":this.#g({do:"partition",groups:[]})&&this.#$("pg-links",A)?.open();break;case"partition":this.#g({do:"partition",groups:[]})&&this.#$("pg-partition",A)?.open();break;case"network":this.#g({do:"network"})&&this.#$("pg-network",A)?.open();break}}#g(e){let r={control:this.#o.control,connected:this.#r.status==="open"},n=C(e,this.#e.state,r,this.#n);return n!==void 0&&(this.#c={text:n}),n===void 0}#$(e,r){let n=this.#a.find(o=>o.localName===e);return n instanceof r?n:void 0}#N(e){if(e.key==="Tab"&&(this.#h=!1),e.defaultPrevented||e.repeat||!rt()||Hn(e,this.#h))return;let r=wt(e,{playing:this.#t.playing,selected:this.#d,servers:this.#e.state.servers.map(n=>n.server)});r!==void 0&&(e.preventDefault(),e.target?.addEventListener("keyup",n=>n.preventDefault(),{once:!0}),this.#b(r))}#I(){if(fe.clear(this.#u),document.hidden){this.#u=fe.set(()=>this.#r.close(),Fn);return}this.#r.status==="lost"&&this.#r.open(this.#e.position),this.#f()}#f(){this.#v??=requestAnimationFrame(()=>{this.#v=void 0;let e=performance.now();this.#k(e),this.#C(e)&&this.#f()})}#C(e){return document.hidden?!1:this.#s.waiting||this.#t.playing&&e-this.#p<qn}#w(){this.#k(performance.now())}#k(e){this.#e.advance(this.#t.tick(e));let r=this.#O(e);for(let n of this.#a)n.draw(r);document.documentElement.dataset.seq=String(this.#e.seq),this.#y=!this.#t.playing}#O(e){return{state:this.#e.state,shown:this.#t.shown,playing:this.#t.playing,speed:this.#t.speed,status:this.#r.status,control:this.#o.control,selected:this.#d,words:this.#n,sections:this.#o.sections,narration:this.#s.current(e),recent:this.#m,notice:this.#c,motion:!this.#l.matches}}};function Hn(t,e){if(document.querySelector("dialog:modal")!==null)return!0;let{target:r,key:n}=t;return r instanceof Element?r.matches("textarea, select, [contenteditable], input:not([type=range])")?!0:r.matches("input[type=range]")?n.startsWith("Arrow"):n.startsWith("Arrow")?r.closest("[data-scrolls], [role=menu]")!==null:n===" "&&!e&&r.matches("button, a, summary"):!1}function Pn(t,{t:e}){switch(t){case"badCommand":return e("ui.refused.badCommand");case"unknownServer":return e("ui.refused.unknownServer");case"impossible":return e("ui.refused.impossible");case"readOnly":return e("ui.refused.readOnly");case"tooFast":return e("ui.refused.tooFast");case"tooLarge":return e("ui.refused.tooLarge");case"gone":return e("ui.refused.gone");default:return e("ui.refused.other")}}var Bn=g({one:d,other:d}),Kn=t=>d(t)||Bn(t),jn=t=>!0,Vn=g({stream:d,control:R,lang:X("en","zh"),htmlLang:d,messages:F(Kn),sections:F(d),keyframe:jn});function yr(t){if(!Vn(t))return;let e=et(t.keyframe);return e.kind==="keyframe"?{...t,keyframe:e}:void 0}var gr={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$r=t=>(...e)=>({_$litDirective$:t,values:e}),Ne=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,r,n){this._$Ct=e,this._$AM=r,this._$Ci=n}_$AS(e,r){return this.update(e,r)}update(e,r){return this.render(...r)}};var{I:Dn}=sr,vr=t=>t;var kr=()=>document.createComment(""),Q=(t,e,r)=>{let n=t._$AA.parentNode,o=e===void 0?t._$AB:e._$AA;if(r===void 0){let s=n.insertBefore(kr(),o),i=n.insertBefore(kr(),o);r=new Dn(s,i,t,t.options)}else{let s=r._$AB.nextSibling,i=r._$AM,a=i!==t;if(a){let l;r._$AQ?.(t),r._$AM=t,r._$AP!==void 0&&(l=t._$AU)!==i._$AU&&r._$AP(l)}if(s!==o||a){let l=r._$AA;for(;l!==s;){let f=vr(l).nextSibling;vr(n).insertBefore(l,o),l=f}}}return r},L=(t,e,r=t)=>(t._$AI(e,r),t),Un={},br=(t,e=Un)=>t._$AH=e,xr=t=>t._$AH,Ie=t=>{t._$AR(),t._$AA.remove()};var wr=(t,e,r)=>{let n=new Map;for(let o=e;o<=r;o++)n.set(t[o],o);return n},ie=$r(class extends Ne{constructor(t){if(super(t),t.type!==gr.CHILD)throw Error("repeat() can only be used in text expressions")}dt(t,e,r){let n;r===void 0?r=e:e!==void 0&&(n=e);let o=[],s=[],i=0;for(let a of t)o[i]=n?n(a,i):i,s[i]=r(a,i),i++;return{values:s,keys:o}}render(t,e,r){return this.dt(t,e,r).values}update(t,[e,r,n]){let o=xr(t),{values:s,keys:i}=this.dt(e,r,n);if(!Array.isArray(o))return this.ut=i,s;let a=this.ut??=[],l=[],f,m,p=0,y=o.length-1,$=0,b=s.length-1;for(;p<=y&&$<=b;)if(o[p]===null)p++;else if(o[y]===null)y--;else if(a[p]===i[$])l[$]=L(o[p],s[$]),p++,$++;else if(a[y]===i[b])l[b]=L(o[y],s[b]),y--,b--;else if(a[p]===i[b])l[b]=L(o[p],s[b]),Q(t,l[b+1],o[p]),p++,b--;else if(a[y]===i[$])l[$]=L(o[y],s[$]),Q(t,o[p],o[y]),y--,$++;else if(f===void 0&&(f=wr(i,$,b),m=wr(a,p,y)),f.has(a[p]))if(f.has(a[y])){let _=m.get(i[$]),ze=_!==void 0?o[_]:null;if(ze===null){let gt=Q(t,o[p]);L(gt,s[$]),l[$]=gt}else l[$]=L(ze,s[$]),Q(t,o[p],ze),o[_]=null;$++}else Ie(o[y]),y--;else Ie(o[p]),p++;for(;$<=b;){let _=Q(t,l[b+1]);L(_,s[$]),l[$++]=_}for(;p<=y;){let _=o[p++];_!==null&&Ie(_)}return this.ut=i,br(t,l),B}});var Ce=class extends k{inputs(e){return[e.recent,e.words]}view({recent:e,words:r}){return u`
      <h2 id="events-title">${r.t("ui.events")}</h2>
      <ol class="events" data-scrolls tabindex="0" aria-labelledby="events-title">
        ${ie(e,n=>n.seq,n=>u`
            <li class=${n.tone} data-seq=${n.seq}>
              <span class="at">${r.ms(Math.floor(n.at/1e3)*1e3)}</span><span>${n.text}</span>
            </li>
          `)}
      </ol>
      ${e.length===0?u`<p class="hint">${r.t("ui.events.none")}</p>`:""}
    `}};function ae(t,{t:e}){switch(t){case"follower":return e("role.follower");case"candidate":return e("role.candidate");case"leader":return e("role.leader")}}function Mr(t,{t:e}){return t.data===void 0?e("ui.log.noop"):`${t.data.key}=${t.data.value}`}var Wn=6;function Sr(t){return`t${(t-1)%Wn+1}`}var Gn=5,Oe=class extends k{inputs(e){let{state:r,words:n,selected:o,control:s,status:i}=e,a=O(r,o);return[a,Xn(a,e.shown),r.operations,r.cuts,r.servers.length,n,s,i]}view(e){let{state:r,selected:n,words:o}=e,{t:s}=o,i=O(r,n);return u`
      <div class="choice" role="group" aria-label=${s("ui.inspector.choose")}>
        ${r.servers.map(({server:a})=>u`
            <button
              type="button"
              aria-pressed=${a===n?"true":"false"}
              @click=${()=>this.raise({kind:"select",server:a})}
            >${a}</button>
          `)}
      </div>
      ${i===void 0?h:this.#e(i,e)}
      ${to(r.operations,o)}
    `}#e(e,r){let{words:n}=r;return u`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · ${zn(e,n)}</h2>
      ${this.#t(e,r)}
      <dl class="facts">
        ${Jn(e,r).map(([o,s])=>u`<dt>${o}</dt><dd>${s}</dd>`)}
      </dl>
      ${Zn(e,n)} ${eo(e,n)}
    `}#t({server:e,status:r},n){let{t:o}=n.words,s={do:"timeout",server:e},i=r==="up"?{do:"crash",server:e}:{do:"restart",server:e},a=w(s,n),l=w(i,n),f=w({do:"partition",groups:[]},n),m=C(s,n.state,{control:!0,connected:!0},n.words);return u`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?h:"true"} title=${a??o("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:s})}>${Te}${o("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?h:"true"} title=${l??h}
          @click=${()=>this.raise({kind:"command",command:i})}>
          ${r==="up"?u`${Ae}${o("ui.crash")}`:u`${Re}${o("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${f===void 0?h:"true"} title=${f??h}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${Se}${o("ui.links")}</button>
      </div>
      ${m===void 0?h:u`<p class="reason">${m}</p>`}
    `}};function zn(t,e){if(t.status==="crashed")return e.t("ui.status.crashed");let r=ae(t.role,e);return r===t.role?r:`${r} (${t.role})`}function Jn(t,e){let{words:r,shown:n,state:o}=e,{t:s}=r,i=s("ui.none"),a=t.role==="candidate"?[["votes",s("ui.inspector.votes",{votes:t.votes.join(" "),n:t.votes.length,needed:Y(o.servers.length)})]]:[];return[["currentTerm",String(t.currentTerm)],["votedFor",t.votedFor??i],["leader",t.leader??i],...a,["commitIndex",String(t.commitIndex)],["lastApplied",String(t.lastApplied)],[s("ui.inspector.log"),s("ui.inspector.entries",{n:t.log.length})],...Qn(t,n,r),[s("ui.inspector.disk"),Yn(t,r)]]}function Qn(t,e,r){let{t:n}=r,o=a=>n("ui.inspector.timer",{span:r.ms(a.deadline-a.set),left:Tr(a,e)}),{election:s,heartbeat:i}=t.timers;return[...s===void 0?[]:[[n("ui.inspector.electionTimer"),o(s)]],...i===void 0?[]:[[n("ui.inspector.heartbeatTimer"),o(i)]]]}function Xn(t,e){let r=t?.timers.election??t?.timers.heartbeat;return r===void 0?void 0:Tr(r,e)}function Tr(t,e){return Math.max(0,Math.ceil((t.deadline-e)/1e3))}function Yn({disk:t,currentTerm:e,votedFor:r,log:n},{t:o}){let s=t.currentTerm===e&&t.votedFor===r&&t.lastIndex===n.length,i=o("ui.inspector.diskHolds",{term:t.currentTerm,vote:t.votedFor??o("ui.none"),n:t.lastIndex});return s?i:o("ui.inspector.diskWriting",{holds:i})}function Zn(t,e){let r=Object.entries(t.peers);return r.length===0?h:u`
    <table class="peers">
      <caption class="unseen">${e.t("ui.inspector.peers",{server:t.server})}</caption>
      <thead>
        <tr><th scope="col">${e.t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th></tr>
      </thead>
      <tbody>
        ${r.map(([n,o])=>u`<tr><th scope="row">${n}</th><td>${o.nextIndex}</td><td>${o.matchIndex}</td></tr>`)}
      </tbody>
    </table>
  `}function eo(t,{t:e}){let r=Object.keys(t.machine).sort();return u`
    <h3>${e("ui.inspector.machine")}</h3>
    ${r.length===0?u`<p class="hint">${e("ui.inspector.machineEmpty")}</p>`:u`<ul class="machine">${r.map(n=>u`<li>${n} = ${t.machine[n]}</li>`)}</ul>`}
  `}function to(t,{t:e}){let r=t.slice(-Gn).reverse();return u`
    <h2>${e("ui.operations")}</h2>
    ${r.length===0?u`<p class="hint">${e("ui.operations.none")}</p>`:u`
          <ul class="operations" data-testid="operations">
            ${r.map(n=>u`
                <li data-outcome=${n.outcome??"pending"}>
                  <span class="who">${n.client}</span><span class="what">${n.key}=${n.value}</span>
                  <span class="outcome">${ro(n,e)}</span>
                </li>
              `)}
          </ul>
        `}
  `}function ro(t,e){switch(t.outcome){case void 0:return e("ui.operations.pending");case"ok":return t.result===void 0?e("ui.operations.ok"):e("ui.operations.result",{result:t.result});default:return e("ui.operations.unknown")}}var Le=class extends A{connectedCallback(){this.addEventListener("keydown",e=>this.#r(e))}heading({selected:e,words:r}){return r.t("ui.links.title",{server:e})}content(e){let{state:r,selected:n,words:o}=e,s=r.servers.map(i=>i.server).filter(i=>i!==n);return u`
      <p class="hint">${o.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${s.map((i,a)=>this.#e(n,i,a===0,e))}
      </ul>
    `}#e(e,r,n,o){let{words:s}=o,{t:i}=s,a=E(o.state.cuts,e,r),l={from:e,to:r},f={from:r,to:e};return u`
      <li data-link-to=${r}>
        <kbd aria-hidden="true">${r.slice(1)}</kbd>
        <span class="ends">${e} – ${r}</span><span class="hint">${no(a,e,r,s)}</span>
        <span class="row">
          ${this.#t(i("ui.links.cut"),{do:"cut",...l,both:!0},o,n&&a!=="both")}
          ${this.#t(i("ui.links.cutOneWay",l),{do:"cut",...l},o,!1)}
          ${this.#t(i("ui.links.cutOneWay",f),{do:"cut",...f},o,!1)}
          ${this.#t(i("ui.links.heal"),{do:"heal",...l},o,n&&a==="both")}
        </span>
      </li>
    `}#t(e,r,n,o){let s=w(r,n);return u`
      <button class="chip small" type="button" ?autofocus=${o} aria-disabled=${s===void 0?h:"true"} title=${s??e}
        @click=${()=>this.#n(r,s)}>${e}</button>
    `}#r(e){let{model:r}=this;if(r===void 0||!/^[1-9]$/.test(e.key))return;let n=r.selected,o=`S${e.key}`;if(o===n||!r.state.servers.some(i=>i.server===o))return;e.preventDefault();let s=E(r.state.cuts,n,o)==="open";this.#n(s?{do:"cut",from:n,to:o,both:!0}:{do:"heal",from:n,to:o},void 0)}#n(e,r){r===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function no(t,e,r,{t:n}){switch(t){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:r});case"back":return n("ui.links.cutFrom",{from:r,to:e})}}var le=49,oo=36,Fe=4,so=6,He=class extends k{#e=0;#t=24;#r=0;inputs(e){return[e.words,e.selected,...e.state.servers.flatMap(r=>[r.log,r.commitIndex,r.status])]}view({state:e,selected:r,words:n}){let o=Math.max(so,...e.servers.map(a=>a.log.length)),s=Math.max(0,Math.min(this.#e,o-this.#t)),i=Array.from({length:Math.min(this.#t,o-s)},(a,l)=>s+l+1);return u`
      <h2 id="logs-title">${n.t("ui.logs")}</h2>
      <div class="logs" data-scrolls tabindex="0" role="region" aria-labelledby="logs-title" @scroll=${()=>this.#o()}>
        <table class="log" aria-colcount=${o+1}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${n.t("ui.server")}</span></th>
              ${qe(s)}
              ${i.map(a=>u`<th scope="col" aria-colindex=${a+1}>${a}</th>`)}
              ${qe(o-s-i.length)}
            </tr>
          </thead>
          <tbody>
            ${e.servers.map(a=>u`
                <tr class=${a.status} ?data-selected=${a.server===r}>
                  <th scope="row">${a.server}</th>
                  ${qe(s)}
                  ${i.map(l=>io(a,a.log[l-1],n))}
                  ${qe(o-s-i.length)}
                </tr>
              `)}
          </tbody>
        </table>
      </div>
      <p class="key"><span class="sample solid"></span>${n.t("ui.log.committed")} <span class="sample dashed"></span>${n.t("ui.log.uncommitted")} <span class="sample number">2</span>${n.t("ui.log.term")}</p>
    `}drawn({state:e}){for(let r of this.querySelectorAll("[data-columns]"))r.style.minWidth=`${Number(r.dataset.columns)*le-3}px`;this.#n(Math.max(...e.servers.map(r=>r.log.length)))}#n(e){let r=this.querySelector(".logs");if(r===null||e===this.#r)return;let n=s=>oo+s*le-r.clientWidth,o=r.scrollLeft>=n(this.#r)-le;this.#r=e,o&&(r.scrollLeft=Math.max(0,n(e)),this.#o())}#o(){let e=this.querySelector(".logs");if(e===null)return;let r=Math.ceil(e.clientWidth/le),n=Math.max(0,Math.floor(e.scrollLeft/le)-Fe);Math.abs(n-this.#e)<Fe&&this.#t>=r+2*Fe||(this.#e=n,this.#t=Math.max(24,r+4*Fe),this.again())}};function qe(t){return t<=0?h:u`<td class="gap" data-columns=${t} aria-hidden="true"></td>`}function io(t,e,r){if(e===void 0)return u`<td class="none"></td>`;let n=e.index<=t.commitIndex,o=Mr(e,r),{index:s,term:i}=e,a=n?r.t("ui.log.cellCommitted",{text:o,index:s,term:i}):r.t("ui.log.cell",{text:o,index:s,term:i});return u`
    <td
      class="entry ${Sr(i)} ${n?"committed":"uncommitted"}"
      aria-colindex=${s+1}
      aria-label=${a}
      title=${a}
      data-server=${t.server}
      data-index=${s}
      data-term=${i}
      data-committed=${n}
    ><span class="text">${o}</span><span class="term">${i}</span></td>
  `}var Pe=class extends k{inputs(e){return[e.narration,e.words]}view({narration:e,words:r,sections:n}){return u`
      <div class="narration ${e?.tone??""}">
        <p class="sentence" aria-live="polite" aria-atomic="true">${e===void 0?r.t("ui.narration.start"):ao(e)}</p>
        ${e===void 0?h:lo(e,r,n)}
      </div>
    `}};function ao({text:t}){let[e,r]=Tt(t);return u`<b>${e}</b> ${r}`}function lo({rule:t},e,r){if(t===void 0)return h;let n=e.first([`rule.${t}.name`],{}),o=e.first([`rule.${t}.text`],{});if(n===void 0||o===void 0)return h;let s=r[t];return u`
    <details class="rule">
      <summary>${e.t("ui.narration.why")} ${n}${s===void 0?"":` · ${s}`}</summary>
      <p>${o}</p>
    </details>
  `}var co=.1,Ar=36e5,Be=class extends A{heading({words:e}){return e.t("ui.network.title")}content({state:e,words:{t:r}}){let{latency:n,jitter:o,loss:s,duplicate:i}=e.network,a=(l,f,m,p,y)=>u`
      <label>${f}<input type="number" name=${l} ?autofocus=${l==="latency"} required min=${p} max=${y} step="any" value=${m} inputmode="decimal" /></label>
    `;return u`
      <p class="hint">${r("ui.network.hint")}</p>
      <div class="fields">
        ${a("latency",r("ui.network.latency"),n/1e3,co,Ar)}
        ${a("jitter",r("ui.network.jitter"),o/1e3,0,Ar)}
        ${a("loss",r("ui.network.loss"),Rr(s),0,100)}
        ${a("duplicate",r("ui.network.duplicate"),Rr(i),0,100)}
      </div>
      <footer><button class="chip primary" type="submit">${r("ui.network.do")}</button></footer>
    `}submit(e){let r=n=>Number(G(e,n));this.raise({kind:"command",command:{do:"network",latency:Math.round(r("latency")*1e3),jitter:Math.round(r("jitter")*1e3),loss:r("loss")/100,duplicate:r("duplicate")/100}})}};function Rr(t){return Number((t*100).toPrecision(6))}var Ke=class extends k{inputs(e){return[e.status,e.notice,e.words]}view(e){return u`<div role="status">${this.#e(e)}</div><div role="alert">${this.#t(e)}</div>`}#e({status:e,words:r}){let{t:n}=r;return e==="ended"?u`<p class="notice bad" data-testid="banner"><span>${n("ui.banner.ended")}</span></p>`:e!=="lost"?h:u`
      <p class="notice bad" data-testid="banner">
        <span>${n("ui.banner.lost")}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"reconnect"})}>${n("ui.banner.retry")}</button>
      </p>
    `}#t({notice:e,words:r}){return e===void 0?h:u`
      <p class="notice" data-testid="notice">
        <span>${e.text}${e.detail===void 0?h:u` <span class="detail" lang="en">${e.detail}</span>`}</span>
        <button class="bare" type="button" aria-label=${r.t("ui.close")} @click=${()=>this.raise({kind:"dismiss"})}>${Ee}</button>
      </p>
    `}};var je=class extends A{#e=new Set;prepare(){let e=this.model?.state.servers??[],r=e.map(i=>i.server),n=e.find(i=>i.role==="leader")?.server??r[0],o=Math.max(1,r.length-Y(r.length)),s=n===void 0?0:r.indexOf(n);this.#e=new Set([...r.slice(s),...r.slice(0,s)].slice(0,o))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:r}){let{t:n}=r,o=e.servers.map(a=>a.server),[s,i]=this.#n(o);return u`
      <p class="hint">${n("ui.partition.hint")}</p>
      <div class="split">
        ${o.map(a=>u`
            <fieldset>
              <legend>${a}</legend>
              ${this.#t(a,"A",!0)}${this.#t(a,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${Er("A",s,o.length,r)}<br />${Er("B",i,o.length,r)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${s.length===0||i.length===0}>${n("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#n(this.model?.state.servers.map(r=>r.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,r,n){return u`
      <label>
        <input type="radio" name="side-${e}" value=${r} .checked=${this.#e.has(e)===n} @change=${()=>this.#r(e,n)} />
        <span>${r}</span>
      </label>
    `}#r(e,r){let n=new Set(this.#e);r?n.add(e):n.delete(e),this.#e=n,this.again()}#n(e){return[e.filter(r=>this.#e.has(r)),e.filter(r=>!this.#e.has(r))]}};function Er(t,e,r,n){let{t:o,list:s}=n;if(e.length===0)return o("ui.partition.empty",{group:t});let i={group:t,servers:s(e),n:e.length,all:r};return e.length>=Y(r)?o("ui.partition.majority",i):o("ui.partition.minority",i)}function Nr(t){switch(t.type){case"RequestVote":return"requestVote";case"RequestVoteReply":return t.voteGranted===!0?"voteGranted":"voteRefused";case"AppendEntries":return ht(t)>0?"entries":"heartbeat";case"AppendEntriesReply":return t.success===!0?"appendOk":"appendRefused";case"ClientRequest":return"clientRequest";case"ClientReply":return t.outcome==="ok"?"clientOk":"clientRedirect";default:return"other"}}function ht(t){return t.entries?.length??0}function ft(t){switch(t){case"requestVote":case"voteGranted":case"voteRefused":return"vote";case"clientRequest":case"clientOk":case"clientRedirect":return"client";default:return"append"}}function yt(t,e){switch(t){case"requestVote":return v`<circle class="filled" r="11.5" />${Ve("V")}`;case"voteGranted":return v`<circle class="hollow" r="10.5" />${mt}`;case"voteRefused":return v`<circle class="hollow" r="10.5" />${_r}`;case"heartbeat":return v`<path class="filled" d="M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z" />${Ve("H")}`;case"entries":return v`<rect class="filled" x="-14" y="-10.5" width="28" height="21" rx="4" />${Ve(`A${e}`)}`;case"appendOk":return v`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />${mt}`;case"appendRefused":return v`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />${_r}`;case"clientRequest":return v`<path class="filled" d="${pt}" />${Ve("C")}`;case"clientOk":return v`<path class="hollow" d="${pt}" />${mt}`;case"clientRedirect":return v`<path class="hollow" d="${pt}" /><path class="mark" d="M-5 0H4.5M1.5-3.5L5 0 1.5 3.5" />`;case"other":return v`<circle class="filled" r="7" />`}}function Ir(t,{t:e}){switch(t){case"requestVote":return e("ui.message.requestVote");case"voteGranted":return e("ui.message.voteGranted");case"voteRefused":return e("ui.message.voteRefused");case"heartbeat":return e("ui.message.heartbeat");case"entries":return e("ui.message.entries");case"appendOk":return e("ui.message.appendOk");case"appendRefused":return e("ui.message.appendRefused");case"clientRequest":return e("ui.message.clientRequest");case"clientOk":return e("ui.message.clientOk");case"clientRedirect":return e("ui.message.clientRedirect");case"other":return""}}var pt="M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z",mt=v`<path class="mark" d="M-4.8 .2L-1.3 3.8 4.9-3.6" />`,_r=v`<path class="mark" d="M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8" />`;function Ve(t){return v`<text class="letter" y="4">${t}</text>`}var De=class extends k{#e=1.5;#t=matchMedia("(min-width: 1100px) and (min-height: 760px)").matches;#r=new ResizeObserver(([e])=>{e===void 0||e.contentRect.height===0||(this.#e=e.contentRect.width/e.contentRect.height,this.again())});connectedCallback(){this.#r.observe(this)}disconnectedCallback(){this.#r.disconnect()}inputs(e){return[e.state,e.shown,e.selected,e.words,e.motion,e.control,e.status]}view(e){let{state:r,words:n}=e,o=Et(r.servers.map(i=>i.server),po(r),this.#e),{box:s}=o;return u`
      <svg
        class="ring"
        viewBox="${s.x} ${s.y} ${s.width} ${s.height}"
        role="group"
        aria-label=${ho(r,n)}
      >
        <g class="links">${_t(o).map(({a:i,b:a,line:l})=>this.#s(e,i,a,l))}</g>
        <g class="captions" aria-hidden="true">${r.servers.map(i=>this.#o(e,o,i))}</g>
        <g class="messages" aria-hidden="true">
          ${ie(r.messages,i=>i.id,i=>ko(o,i,e))}
        </g>
        <g class="clients">
          ${ie(o.clients,([i])=>i,([i,a])=>vo(i,a,mo(r,i),n))}
        </g>
        <g class="servers">
          ${r.servers.map(i=>this.#n(e,o,i))}
        </g>
      </svg>
      ${wo(n,this.#t)}
    `}#n(e,r,n){let o=r.servers.get(n.server)??{x:0,y:0},{words:s,shown:i,motion:a}=e,l=fo(n,s),f=y=>{let $=y.currentTarget;$ instanceof Element&&this.raise({kind:"menu",server:n.server,anchor:$})},m=y=>{y.key!=="Enter"&&y.key!==" "||(y.preventDefault(),y.stopPropagation(),f(y))},p=y=>{y.preventDefault(),f(y)};return v`
      <g
        class="server ${n.role} ${n.status}"
        ?data-selected=${n.server===e.selected}
        data-server=${n.server}
        data-role=${n.role}
        data-term=${n.currentTerm}
        data-status=${n.status}
        transform="translate(${o.x} ${o.y})"
        role="button"
        tabindex="0"
        aria-haspopup="menu"
        aria-label=${l}
        @click=${f}
        @keydown=${m}
        @contextmenu=${p}
      >
        <circle class="halo" r=${r.radius+8} />
        <circle class="track" r=${r.radius} />
        ${go(n,r.radius,i,a)}
        ${$o(n,r.radius-8)}
        <text class="name" y="-2">${n.server}</text>
        <text class="term" y="15">${n.status==="crashed"?s.t("ui.status.crashed"):s.t("ui.ring.term",{term:n.currentTerm})}</text>
      </g>
    `}#o({state:e,words:r},n,o){let s=n.servers.get(o.server)??{x:0,y:0};return v`
      <text class="caption ${o.role} ${o.status}" x=${s.x} y=${s.y+n.radius+22}>${yo(o,e.servers.length,r)}</text>
    `}#s(e,r,n,o){let s=E(e.state.cuts,r,n),i=s==="open"?{do:"cut",from:r,to:n,both:!0}:{do:"heal",from:r,to:n},{t:a}=e.words,l=C(i,e.state,{control:e.control,connected:e.status==="open"},e.words)??(s==="open"?a("ui.link.clickToCut",{a:r,b:n}):a("ui.link.clickToHeal",{a:r,b:n}));return v`
      <g class="link ${s}" data-link="${r}-${n}" data-cut=${s} @click=${()=>this.raise({kind:"command",command:i})}>
        <title>${l}</title>
        <line class="reach" stroke-width=${26} x1=${o.from.x} y1=${o.from.y} x2=${o.to.x} y2=${o.to.y} />
        <line class="wire" x1=${o.from.x} y1=${o.from.y} x2=${o.to.x} y2=${o.to.y} />
        ${bo(o,s)}
      </g>
    `}};function po(t){let e=t.operations.filter(n=>n.returned===void 0).map(n=>n.client),r=t.messages.flatMap(n=>[n.from,n.to]).filter(n=>n.startsWith("C"));return[...new Set([...e,...r])].sort()}function mo(t,e){return t.operations.filter(r=>r.client===e).at(-1)}function ho(t,e){let n=t.servers.filter(s=>s.role==="leader").reduce((s,i)=>s!==void 0&&s.currentTerm>=i.currentTerm?s:i,void 0),o=t.servers.length;return n===void 0?e.t("ui.ring.summaryNoLeader",{n:o}):e.t("ui.ring.summary",{n:o,leader:n.server,term:n.currentTerm})}function fo(t,e){let{t:r}=e;return t.status==="crashed"?r("ui.ring.describeCrashed",{server:t.server,term:t.currentTerm}):r("ui.ring.describe",{server:t.server,role:ae(t.role,e),term:t.currentTerm})}function yo(t,e,r){let{t:n}=r;if(t.status==="crashed")return n("ui.ring.disk",{term:t.currentTerm,n:t.log.length});let o=ae(t.role,r);return t.role!=="candidate"?o:n("ui.ring.candidate",{role:o,votes:t.votes.length,voters:e})}function go(t,e,r,n){let o=t.role==="leader"?t.timers.heartbeat:t.timers.election;if(o===void 0)return h;let s=Ct(o,r),i=n?s:Math.ceil(s*8)/8;return v`<path class="timer" d=${Ot(e,i)} />`}function $o(t,e){let r=t.status==="crashed"?v`<path class="cracks" d="M-24-24L24 24M24-24L-24 24" />`:h,n=t.role==="leader"?v`<circle class="inner" r=${e-4.5} />`:h;return v`<circle class="disc" r=${e} />${n}${r}`}function vo(t,e,r,{t:n}){let o=r===void 0?"":`${r.key}=${r.value}`;return v`
    <g class="client" data-client=${t} transform="translate(${e.x} ${e.y})">
      <title>${n("ui.ring.client",{client:t,asks:o})}</title>
      <rect x=${-22} y=${-19} width=${44} height=${38} rx="7" />
      <text class="name" y="5">${t}</text>
      <text class="caption" y=${36}>${o.length>14?`${o.slice(0,13)}…`:o}</text>
    </g>
  `}function ko(t,e,r){let n=It(t,e,r.shown,r.motion);if(n===void 0)return h;let o=Nr(e),{at:s,tail:i,opacity:a}=n;return v`
    <g class="message ${ft(o)}" data-message=${e.id} data-type=${e.type} data-glyph=${o} opacity=${a}>
      <line class="trail" x1=${i.x} y1=${i.y} x2=${s.x} y2=${s.y} />
      <g transform="translate(${s.x} ${s.y})">${yt(o,ht(e))}</g>
    </g>
  `}function bo(t,e){let{at:r,degrees:n}=Lt(t),o=e==="back"?n+180:n,s=e==="forth"||e==="back",i=s?"M-7 0H2M-1.5-3.5L2 0-1.5 3.5M6-6V6":"M-4-4L4 4M4-4L-4 4";return v`
    <g class="cut" transform="translate(${r.x} ${r.y}) rotate(${s?o:0})">
      <circle r="11" /><path d=${i} />
    </g>
  `}var xo=["requestVote","voteGranted","voteRefused","heartbeat","entries","appendOk","appendRefused","clientRequest","clientOk","clientRedirect"];function wo(t,e){return u`
    <details class="legend" ?open=${e}>
      <summary>${t.t("ui.legend")}</summary>
      <ul>
        ${xo.map(r=>u`
            <li>
              <svg class="message ${ft(r)}" viewBox="-15 -13 30 26" aria-hidden="true">${yt(r,1)}</svg>
              ${Ir(r,t)}
            </li>
          `)}
      </ul>
    </details>
  `}var Cr="theme";function Or(){try{let t=localStorage.getItem(Cr);return t==="light"||t==="dark"?t:"auto"}catch{return"auto"}}function Lr(t){Mo(t);try{localStorage.setItem(Cr,t)}catch{}}function Mo(t){document.documentElement.dataset.theme=t}var So={auto:"light",light:"dark",dark:"auto"},Ue=class extends k{#e=Or();inputs(e){return[e.words]}view({words:{t:e}}){let[r,n]={auto:[e("ui.theme.auto"),mr],light:[e("ui.theme.light"),hr],dark:[e("ui.theme.dark"),fr]}[this.#e];return u`<button class="chip square" type="button" aria-label=${r} title=${r} @click=${()=>this.#t()}>${n}</button>`}#t(){this.#e=So[this.#e],Lr(this.#e),this.again()}};var We=class extends k{inputs(e){let{state:r,words:n,control:o,status:s}=e;return[r.cuts.length===0,r.servers.length,n,o,s]}view(e){let{t:r}=e.words;return u`
      <div class="toolbar" role="toolbar" aria-label=${r("ui.toolbar")}>
        ${oe({label:r("ui.write"),icon:Me,key:"W",why:w({do:"write",key:"x",value:""},e),press:()=>this.raise({kind:"dialog",dialog:"write"})})}
        ${oe({label:r("ui.partition"),icon:cr,key:"P",why:w({do:"partition",groups:[]},e),press:()=>this.raise({kind:"dialog",dialog:"partition"})})}
        ${oe({label:r("ui.healAll"),icon:pr,key:"H",why:w({do:"healAll"},e),press:()=>this.raise({kind:"command",command:{do:"healAll"}})})}
        ${oe({label:r("ui.network"),icon:ur,key:"N",why:w({do:"network"},e),press:()=>this.raise({kind:"dialog",dialog:"network"})})}
      </div>
    `}};var To=.01,Ge=class extends k{inputs(e){let{playing:r,speed:n,status:o,control:s,words:i}=e;return[Fr(e),r,n,o,s,i]}draw(e){super.draw(e),this.dataset.now=String(Math.floor(e.shown))}view(e){let{playing:r,speed:n,status:o,words:s}=e,{t:i}=s,a={do:r?"pause":"play"},l=i(r?"ui.pause":"ui.play"),f=w(a,e),m=Dt(n);return u`
      <div class="buttons">
        <button class="round big" type="button" data-testid="play" aria-label=${l} title=${f??l}
          aria-disabled=${f===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:a})}>${r?lr:ar}</button>
        <button class="round" type="button" data-testid="step" aria-label=${i("ui.step")} title=${f??i("ui.step")}
          aria-disabled=${f===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:{do:"step"}})}>${dr}</button>
        <div class="readout">
          <span class="clock" role="timer" aria-live="off" aria-label=${i("ui.clock")}>${Fr(e)}</span>
          <span class="line ${o}" data-testid="connection"><span class="dot"></span>${Ro(o,r,s)}</span>
        </div>
      </div>
      <div class="speed">
        <label for="speed">${i("ui.speed")}</label>
        <output for="speed">${i("ui.speed.span",{span:m})}</output>
        <input id="speed" type="range" min="0" max=${ot} step="1" .value=${String(ye(n))}
          aria-valuetext=${i("ui.speed.span",{span:m})} ?disabled=${f!==void 0}
          @input=${p=>this.#e(p)} />
      </div>
      <p class="hint keys">
        <kbd>Space</kbd> ${l} <kbd>→</kbd> ${i("ui.step.short")} <kbd>C</kbd> ${i("ui.crash")}
        <kbd>T</kbd> ${i("ui.timeout")} <kbd>W</kbd> ${i("ui.write.short")} <kbd>?</kbd> ${i("ui.help")}
      </p>
    `}#e(e){e.target instanceof HTMLInputElement&&this.raise({kind:"command",command:{do:"speed",x:Z(e.target.valueAsNumber)}})}};function Fr({shown:t,playing:e,speed:r}){let n=!e||r<=To;return`${Ao(t,n)} ms`}function Ao(t,e){let r=String(Math.floor(t/1e3)).replace(/\B(?=(\d{3})+$)/g," ");return e?`${r}.${Math.floor(t%1e3/100)}`:r}function Ro(t,e,{t:r}){switch(t){case"open":return r(e?"ui.status.live":"ui.status.paused");case"connecting":return r("ui.status.connecting");case"lost":return r("ui.status.lost");case"ended":return r("ui.status.ended")}}customElements.define("pg-toolbar",We);customElements.define("pg-notice",Ke);customElements.define("pg-ring",De);customElements.define("pg-narration",Pe);customElements.define("pg-logs",He);customElements.define("pg-inspector",Oe);customElements.define("pg-events",Ce);customElements.define("pg-transport",Ge);customElements.define("pg-theme",Ue);customElements.define("pg-menu",z);customElements.define("pg-write",J);customElements.define("pg-partition",je);customElements.define("pg-links",Le);customElements.define("pg-network",Be);var Eo=JSON.parse(document.getElementById("boot")?.textContent??"null"),qr=yr(Eo);qr===void 0?console.error("raft playground: the page's data is not of this script's version; reload the page"):new _e(qr).start();
/*! Bundled license information:

lit-html/lit-html.js:
lit-html/directive.js:
lit-html/directives/repeat.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directive-helpers.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
