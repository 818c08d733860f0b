var pe=class{#e=0;#t=0;#r=!1;#n=1;#s=0;#o=0;get shown(){return this.#s}get playing(){return this.#r}get speed(){return this.#n}hear(e,r){this.#e=e,this.#t=r,this.#r||(this.#s=e)}set(e,r,n,s){e&&!this.#r&&(this.#o=s),this.#r=e,this.#n=r,this.hear(n,s)}jump(e,r){this.#e=e,this.#t=r,this.#s=e,this.#o=r}tick(e){let r=Math.max(0,e-this.#o);return this.#o=e,this.#r&&(this.#s=this.#a(r,e)),this.#s}#a(e,r){let n=1e3*this.#n,s=this.#e+Math.min(r-this.#t,1500)*n,o=(s-this.#s)/n-100;if(o>1e3)return s-100*n;let i=1+Math.max(-1,Math.min(1,(o-e)/400));return Math.max(this.#s,Math.min(this.#s+e*n*i,s))}};var a=t=>typeof t=="string",I=t=>typeof t=="boolean",l=t=>Number.isFinite(t);function Y(...t){return e=>typeof e=="string"&&t.includes(e)}function k(t){return e=>Array.isArray(e)&&e.every(t)}function me(t){return e=>Array.isArray(e)&&e.length===2&&e.every(t)}function L(t){return e=>he(e)&&Object.values(e).every(t)}function h(t,e){let r=Object.entries(t),n=Object.entries(e??{});return s=>he(s)&&r.every(([o,i])=>i(s[o]))&&n.every(([o,i])=>s[o]===void 0||i(s[o]))}function he(t){return typeof t=="object"&&t!==null&&!Array.isArray(t)}var xt=h({},{client:a,serial:l,key:a,value:a,expect:a,voters:k(a),votersOutgoing:k(a),learners:k(a),learnersNext:k(a)}),ye=h({index:l,term:l,type:a},{data:xt}),et=h({id:l,type:a,from:a,to:a},{term:l,lastLogIndex:l,lastLogTerm:l,voteGranted:I,prevLogIndex:l,prevLogTerm:l,leaderCommit:l,entries:k(ye),success:I,matchIndex:l,hintIndex:l,hintTerm:l,lastIncludedIndex:l,lastIncludedTerm:l,offset:l,bytes:l,done:I,read:l,index:l,client:a,serial:l,op:a,key:a,value:a,expect:a,level:a,outcome:a,result:a,leader:a}),fe=h({currentTerm:l},{votedFor:a}),tt=h({lastIncludedIndex:l,lastIncludedTerm:l}),rt=Y("follower","preCandidate","candidate","leader","learner"),wt=k(me(a)),Z={type:a,from:a,to:a},bt={timerSet:h({server:a,timer:a,deadline:l}),timerFired:h({server:a,timer:a},{waited:l}),timerStopped:h({server:a,timer:a}),term:h({server:a,from:l,to:l},{peer:a}),role:h({server:a,from:rt,to:rt,term:l},{votes:k(a),needed:l,voters:l,peer:a}),follow:h({server:a,leader:a,term:l}),vote:h({server:a,for:a,term:l,granted:I},{votedFor:a}),tally:h({server:a,peer:a,granted:I,votes:k(a)},{needed:l,voters:l}),sent:h({message:et},{arrives:l,dies:l}),delivered:h({message:l,...Z}),lost:h({message:l,...Z}),delayed:h({message:l,...Z},{arrives:l,dies:l}),duplicated:h({message:l,copy:et,...Z},{arrives:l,dies:l}),refused:h({server:a,peer:a,term:l},{prevLogIndex:l,prevLogTerm:l,ownTerm:l}),append:h({server:a,index:l,entries:k(ye)}),truncate:h({server:a,fromIndex:l}),progress:h({server:a,peer:a,nextIndex:l,matchIndex:l}),persisted:h({server:a,hardState:fe,lastIndex:l}),commit:h({server:a,index:l,term:l},{on:k(a),needed:l,voters:l}),apply:h({server:a,index:l,term:l,type:a},{data:xt,result:a}),ignored:h({server:a,peer:a,term:l}),config:h({server:a,index:l,voters:k(a),committed:I},{votersOutgoing:k(a),learners:k(a),learnersNext:k(a)}),snapshot:h({server:a,lastIncludedIndex:l,lastIncludedTerm:l}),installed:h({server:a,lastIncludedIndex:l,lastIncludedTerm:l}),loaded:h({server:a,lastIncludedIndex:l,lastIncludedTerm:l,machine:L(a)}),transfer:h({server:a,peer:a}),readProven:h({server:a,index:l},{peer:a}),manual:h({}),options:h({electionTimeout:me(l),heartbeat:l}),ruleSet:h({}),added:h({server:a}),crashed:h({server:a,hardState:fe,lastIndex:l},{fromIndex:l,entries:k(ye),snapshot:tt}),restarted:h({server:a,hardState:fe,lastIndex:l}),frozen:h({server:a}),thawed:h({server:a,waited:l,messages:l}),queued:h({message:l,...Z}),wiped:h({server:a,hardState:fe,lastIndex:l},{snapshot:tt}),disk:h({server:a,write:l}),link:h({from:a,to:a,both:I}),network:h({cuts:wt,latency:l,jitter:l,loss:l,duplicate:l},{groups:k(k(a))}),invoke:h({client:a,id:l,op:a,key:a,value:a},{expect:a,level:a}),retry:h({client:a,id:l},{peer:a}),return:h({client:a,id:l,op:a,key:a,value:a},{result:a}),violation:h({property:a},{servers:k(a),detail:a})},Ur=h({seq:l,at:l,kind:a},{rule:a,reason:a});function zr(t){if(Ur(t))return Object.hasOwn(bt,t.kind)?bt[t.kind](t)?t:void 0:{seq:t.seq,at:t.at,kind:"unknown"}}var Gr=h({set:l,deadline:l}),Jr=h({server:a,status:Y("up","frozen","crashed"),role:rt,currentTerm:l,commitIndex:l,lastApplied:l,log:k(ye),votes:k(a),peers:L(h({nextIndex:l,matchIndex:l})),timers:L(Gr),disk:h({currentTerm:l,lastIndex:l,write:l},{votedFor:a}),inbox:k(l),machine:L(a)},{votedFor:a,leader:a,snapshot:tt}),Qr=t=>et(t)&&h({sent:l},{arrives:l,dies:l})(t),Xr=h({id:l,client:a,op:a,key:a,value:a,invoked:l},{expect:a,level:a,returned:l,outcome:a,result:a}),Yr=h({seq:l,at:l,kind:a,property:a}),Zr=h({now:l,servers:k(Jr),messages:k(Qr),cuts:wt,operations:k(Xr),electionTimeout:me(l),heartbeat:l,network:h({latency:l,jitter:l,loss:l,duplicate:l}),diskWrite:l,violations:k(Yr)},{hash:a,seed:l});var en=h({epoch:a,seq:l,playing:I,speed:l,state:Zr}),tn=h({epoch:a,seq:l,now:l,events:k(t=>!0)}),rn=h({playing:I,speed:l,now:l}),nn=h({id:l,seq:l}),sn=h({code:a,reason:a},{id:l});function Mt(t){let e;try{e=JSON.parse(t)}catch{return N("not JSON")}return nt(e)}function nt(t){if(!he(t)||!a(t.kind))return N("no kind");switch(t.kind){case"keyframe":return en(t)?{...t,kind:"keyframe"}:N("keyframe");case"events":return tn(t)?on(t):N("events");case"clock":return rn(t)?{...t,kind:"clock"}:N("clock");case"ack":return nn(t)?{...t,kind:"ack"}:N("ack");case"refused":return sn(t)?{...t,kind:"refused"}:N("refused");default:return{kind:"unknown"}}}function on(t){let e=[];for(let[r,n]of t.events.entries()){let s=zr(n);if(s===void 0)return N(`event ${t.seq+r}: ${JSON.stringify(n)}`);if(s.seq!==t.seq+r)return N(`event ${s.seq} where ${t.seq+r} belongs`);e.push(s)}return{...t,kind:"events",events:e}}function N(t){return{kind:"malformed",why:t}}var st=500,an=15e3,ln=5e3,dn=1e4,cn=2,ge=class{#e;#t;#r;#n;#s="connecting";#o=0;#a=!1;#l;#i;#d=0;constructor(e,r){this.#e=e,this.#t=r}get status(){return this.#s}open(e){this.#s!=="ended"&&(this.#r=e,this.#p(),this.#y())}close(){this.#p(),this.#u("lost")}at(e){this.#r=e}send(e){if(!(this.#s!=="open"||this.#n===void 0))return this.#d++,this.#n.send(JSON.stringify({id:this.#d,...e})),this.#d}#y(){this.#u(this.#o===0?"connecting":"lost");let e=this.#e.open(un(this.#r));this.#n=e,e.onopen=()=>{this.#u("open"),this.#h()},e.onmessage=({data:r})=>this.#m(r),e.onclose=()=>this.#c(),this.#i=this.#e.timers.set(()=>this.#c(),dn)}#m(e){let r=Mt(typeof e=="string"?e:"");if(r.kind==="malformed"){this.#t.malformed(r.why),this.#r=void 0,this.#c();return}this.#o=0,(r.kind==="clock"||r.kind==="keyframe")&&(this.#a=r.playing),this.#h(),this.#t.frame(r)}#c(){this.#p(),this.#o++,this.#u("lost");let e=Math.min(an,st*2**this.#o),r=st+this.#e.random()*(e-st);this.#l=this.#e.timers.set(()=>this.#y(),r),this.#o>=cn&&this.#v()}async#v(){!await this.#e.gone()||this.#s==="open"||(this.#p(),this.#u("ended"))}#h(){this.#e.timers.clear(this.#i),this.#i=void 0,!(!this.#a||this.#s!=="open")&&(this.#i=this.#e.timers.set(()=>this.open(this.#r),ln))}#p(){this.#e.timers.clear(this.#l),this.#e.timers.clear(this.#i),this.#l=this.#i=void 0;let e=this.#n;e!==void 0&&(this.#n=void 0,e.onopen=e.onmessage=e.onclose=null,e.close())}#u(e){e!==this.#s&&(this.#s=e,this.#t.status(e))}};function un(t){return t===void 0?"":`?${new URLSearchParams({epoch:t.epoch,after:String(t.seq)})}`}function Tt(t,e){let r=new Intl.PluralRules(e),n=new Intl.NumberFormat(e,{maximumFractionDigits:1,useGrouping:!1}),s=new Intl.NumberFormat(e,{maximumFractionDigits:3}),o=p=>`${n.format(p/1e3)} ms`,i=p=>mn(p,e),d={"":p=>typeof p=="string"||typeof p=="number"?String(p):void 0,ms:p=>typeof p=="number"?o(p):void 0,list:p=>St(p)?i(p):void 0,count:p=>Array.isArray(p)?String(p.length):void 0,timer:p=>typeof p=="string"?f(`timer.${p}`,{}):void 0,role:p=>typeof p=="string"?f(`role.${p}`,{}):void 0,rule:p=>typeof p=="string"?f(`rule.${p}.name`,{}):void 0,groups:p=>Array.isArray(p)&&p.every(St)?p.map(m=>i(m)).join(" | "):void 0},c=(p,m)=>p.replace(/\{([\w.]+)(?::(\w+))?\}/g,(g,$,w)=>d[w??""]?.(pn(m,$))??g),f=(p,m)=>{let g=t[p];if(g===void 0)return;if(typeof g=="string")return c(g,m);let $=m.n,w=typeof $=="number"&&r.select($)==="one"?g.one:g.other;return c(w,m)};return{t:(p,m={})=>f(p,m)??p,first:(p,m)=>{let g=p.find($=>t[$]!==void 0);return g===void 0?void 0:f(g,m)},ms:o,number:p=>s.format(p),list:i}}function pn(t,e){return e.split(".").reduce((r,n)=>typeof r=="object"&&r!==null?r[n]:void 0,t)}function mn(t,e){if(e.startsWith("zh"))return t.join("、");let r=t.at(-1);return r===void 0?"":t.length===1?r:`${t.slice(0,-1).join(", ")} and ${r}`}function St(t){return Array.isArray(t)&&t.every(e=>typeof e=="string")}function At(t,e){if(t.ctrlKey||t.metaKey||t.altKey)return;let{selected:r,servers:n}=e;switch(t.key){case" ":return U({do:e.playing?"pause":"play"});case".":case"ArrowRight":return U({do:"step"});case"+":case"=":return{kind:"notch",by:1};case"-":case"_":return{kind:"notch",by:-1};case"?":return{kind:"dialog",dialog:"help"}}if(/^[1-9]$/.test(t.key)){let s=n[Number(t.key)-1];return s===void 0?void 0:{kind:"select",server:s}}switch(t.key.toLowerCase()){case"t":return U({do:"timeout",server:r});case"c":return U({do:"crash",server:r});case"r":return U({do:"restart",server:r});case"x":return{kind:"dialog",dialog:"links"};case"p":return{kind:"dialog",dialog:"partition"};case"n":return{kind:"dialog",dialog:"network"};case"w":return{kind:"dialog",dialog:"write"};case"h":return U({do:"healAll"});default:return}}function U(t){return{kind:"command",command:t}}function It(t,e){if(t.kind==="unknown")return;let r=e.first(hn(t),gn(t));if(r!==void 0)return{seq:t.seq,at:t.at,...$n(t),tone:kn(t),weight:vn(t),text:r,...t.rule===void 0?{}:{rule:t.rule}}}function hn(t){let e=`event.${t.kind}`,r=t.reason===void 0?[]:[`${e}.${t.reason}`];return[...fn(t,e),...r,e]}function fn(t,e){switch(t.kind){case"timerFired":return[`${e}.${t.timer}.${t.reason}`];case"tally":return[`${e}.${t.granted?"granted":"refused"}`];case"append":return t.reason==="leader"?yn(e,t.entries[0]?.type):[];case"role":return t.to==="preCandidate"?[`${e}.preCampaign`]:[];case"config":return t.votersOutgoing!==void 0?[`${e}.joint`]:t.committed?[`${e}.committed`]:[];case"invoke":case"return":return t.reason===void 0||t.reason==="ok"?[`${e}.${t.op}`]:[];case"apply":return t.reason===void 0?[`${e}.${t.type}`]:[];case"link":return t.reason==="cut"&&t.both?[`${e}.cutBoth`]:[];default:return[]}}function yn(t,e){return e==="noop"||e==="config"?[`${t}.${e}`]:[]}function gn(t){return t.kind==="network"?{...t,latencyMax:t.latency+t.jitter}:t.kind==="append"?{...t,n:t.entries.length}:t.kind==="thawed"?{...t,n:t.messages}:t}function $n(t){return"server"in t?{server:t.server}:{}}function vn(t){switch(t.kind){case"violation":return 9;case"role":return t.to==="leader"?8:6;case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"link":case"network":return 7;case"truncate":case"installed":case"config":case"transfer":return 6;case"added":case"manual":case"options":case"ruleSet":return 7;case"ignored":return 4;case"snapshot":return 3;case"loaded":case"readProven":case"delayed":return 1;case"commit":return t.reason==="counted"?6:2;case"return":return 6;case"refused":return 5;case"invoke":case"retry":return 5;case"timerFired":return t.timer==="election"?5:1;case"vote":return t.reason==="self"?1:4;case"append":return t.reason==="leader"?4:2;case"follow":case"apply":return 2;case"term":case"tally":case"lost":case"duplicated":case"delivered":case"queued":return 1;case"sent":case"persisted":case"progress":case"timerSet":case"timerStopped":return 0}}function kn(t){switch(t.kind){case"violation":return"violation";case"crashed":case"restarted":case"frozen":case"thawed":case"queued":case"wiped":case"disk":case"link":case"network":case"lost":return"fault";case"invoke":case"retry":case"return":return"client";case"role":return t.to==="leader"?"leader":"election";case"vote":case"tally":case"term":case"follow":case"timerFired":case"timerSet":case"timerStopped":return"election";default:return"replication"}}var bn=900,$e=class{#e;#t=-1/0;#r;tell(e,r,n){let s=e.reduce(Rt,void 0);if(s!==void 0){if(n){this.#n(s,r);return}s.weight>=3&&(this.#r=Rt(this.#r,s))}}current(e){let r=this.#r;return r!==void 0&&(e-this.#t>=bn||r.weight>(this.#e?.weight??-1))&&this.#n(r,e),this.#e}get waiting(){return this.#r!==void 0}#n(e,r){this.#e=e,this.#t=r,this.#r=void 0}};function Rt(t,e){return t===void 0||e.weight>=t.weight?e:t}function Et(t){let e=/^(.{6,80}?)(: |[:：。]|\. )/.exec(t);return e===null?[t,""]:[e[0].trimEnd(),t.slice(e[0].length)]}function Ct(t,e,r){let n=r>=1.15,s=t.length<=5?44:t.length<=7?40:36,[o,i]=t.length===1?[.5,.5]:t.length===2?[.9,.5]:[1,1],d=o*(n?Math.min(262,150+60*r):182),c=i*(n?172:196),f={x:s+(n?100:20),top:s+14,bottom:s+46},p=r>=1.6?70:0,m={x:-d-f.x-p,y:-c-f.top,width:2*(d+f.x)+p,height:2*c+f.top+f.bottom};return{box:m,radius:s,servers:new Map(t.map((g,$)=>[g,xn($,t.length,d,c)])),clients:new Map(e.map((g,$)=>[g,wn($,m,n)]))}}function xn(t,e,r,n){if(e===1)return{x:0,y:0};let o=(e===2?Math.PI:-Math.PI/2)+t*2*Math.PI/e;return{x:S(r*Math.cos(o)),y:S(n*Math.sin(o))}}function wn(t,e,r){let n=22+(r?14:6),s=t>=5,o=[1,0,.5,.75,.25,0,1,.5,.25][t]??.5,i=e.y+n,d=e.y+e.height-n-18;return{x:S(s?e.x+n:e.x+e.width-n),y:S(i+o*(d-i))}}function _t(t,e){return t.servers.get(e)??t.clients.get(e)}function Ot(t){let e=[...t.servers];return e.flatMap(([r,n],s)=>e.slice(s+1).map(([o,i])=>({a:r,b:o,line:Lt(n,i,t.radius,t.radius)})))}function E(t,e,r){let n=t.some(([o,i])=>o===e&&i===r),s=t.some(([o,i])=>o===r&&i===e);return n?s?"both":"forth":s?"back":"open"}function Lt(t,e,r,n){let{x:s,y:o}=Bt(t,e);return{from:{x:S(t.x+s*r),y:S(t.y+o*r)},to:{x:S(e.x-s*n),y:S(e.y-o*n)}}}function Ft(t,e,r,n){let s=_t(t,e.from),o=_t(t,e.to);if(s===void 0||o===void 0)return;let i=Lt(s,o,Nt(t,e.from),Nt(t,e.to)),d=Bt(s,o),c=m=>({x:S(i.from.x+(i.to.x-i.from.x)*m-d.y*9),y:S(i.from.y+(i.to.y-i.from.y)*m+d.x*9)}),{part:f,opacity:p}=Mn(e,r);return n?{at:c(f),tail:c(Math.max(0,f-.14)),opacity:p}:{at:c(.5),tail:c(.42),opacity:p>0?1:0}}function Mn(t,e){let r=t.arrives??t.dies;if(r===void 0)return{part:0,opacity:1};let n=r<=t.sent?1:jt((e-t.sent)/(r-t.sent));return t.arrives!==void 0?{part:n,opacity:1}:{part:n/2,opacity:S(1-n*n)}}function qt(t,e){return t.deadline<=t.set?0:jt((t.deadline-e)/(t.deadline-t.set))}function Pt(t,e){if(e<=0)return"";if(e>=.9999)return`M0 ${-t}A${t} ${t} 0 1 1 -0.01 ${-t}`;let r=e*2*Math.PI,n=S(t*Math.sin(r)),s=S(-t*Math.cos(r));return`M0 ${-t}A${t} ${t} 0 ${e>.5?1:0} 1 ${n} ${s}`}function Ht({from:t,to:e}){return{at:{x:S((t.x+e.x)/2),y:S((t.y+e.y)/2)},degrees:S(Math.atan2(e.y-t.y,e.x-t.x)*180/Math.PI)}}function Nt(t,e){return t.servers.has(e)?t.radius+4:24}function Bt(t,e){let r=Math.hypot(e.x-t.x,e.y-t.y);return r===0?{x:0,y:0}:{x:(e.x-t.x)/r,y:(e.y-t.y)/r}}function jt(t){return Math.max(0,Math.min(1,t))}function S(t){return Math.round(t*100)/100}function F(t,e,r,{t:n}){if(!r.control)return n("ui.why.readOnly");if(!r.connected)return n("ui.why.notConnected");switch(t.do){case"timeout":{let s=C(e,t.server);return s?.status==="crashed"?n("ui.why.crashedNoTimer",{server:t.server}):s?.status==="frozen"?n("ui.why.frozen",{server:t.server}):s?.role==="leader"?n("ui.why.leaderNoTimer",{server:t.server}):void 0}case"crash":return Kt(e,t.server)?void 0:n("ui.why.crashedAlready",{server:t.server});case"restart":return C(e,t.server)?.status==="frozen"?n("ui.why.frozen",{server:t.server}):Kt(e,t.server)?n("ui.why.running",{server:t.server}):void 0;case"cut":{let s=E(e.cuts,t.from,t.to);return s==="both"||s==="forth"&&t.both!==!0?n("ui.why.cutAlready",{from:t.from,to:t.to}):void 0}case"heal":return E(e.cuts,t.from,t.to)==="open"?n("ui.why.notCut",{from:t.from,to:t.to}):void 0;case"healAll":return e.cuts.length===0?n("ui.why.nothingCut"):void 0;case"partition":return e.servers.length<2?n("ui.why.oneServer"):void 0;case"play":case"pause":case"step":case"speed":case"network":case"write":return}}function C(t,e){return t.servers.find(r=>r.server===e)}function ee(t){return Math.floor(t/2)+1}function Kt(t,e){let r=C(t,e)?.status;return r==="up"||r==="frozen"}var Dt="shortcuts";function ot(){try{return localStorage.getItem(Dt)!=="off"}catch{return!0}}function Vt(){let t=document.querySelector("dialog#help");if(t===null)return;for(let r of document.querySelectorAll('a[href="#help"]'))r.addEventListener("click",n=>{n.preventDefault(),t.showModal()});t.addEventListener("click",r=>{r.target===t&&t.close()});let e=t.querySelector("input[name=shortcuts]");e!==null&&(e.checked=ot(),e.addEventListener("change",()=>Sn(e.checked)))}function Sn(t){try{localStorage.setItem(Dt,t?"on":"off")}catch{}}var Tn="raft-playground.v1",ve={set:(t,e)=>setTimeout(t,e),clear:t=>{typeof t=="number"&&clearTimeout(t)}};function Wt(t){return e=>{let r=new URL(t+e,location.href);return r.protocol=r.protocol==="https:"?"wss:":"ws:",An(new WebSocket(r,Tn))}}function An(t){let e={onopen:null,onmessage:null,onclose:null,send:r=>t.send(r),close:()=>t.close()};return t.onopen=()=>e.onopen?.(),t.onmessage=r=>e.onmessage?.({data:r.data}),t.onclose=()=>e.onclose?.(),e}function Ut(t){let e=t.replace(/\/stream$/,"/state");return async()=>{try{let r=await fetch(e,{cache:"no-store"});return await r.body?.cancel(),r.status===404||r.status===410}catch{return!1}}}var it=[.001,.002,.005,.01,.02,.05,.1,.2,.5,1,2,5,10,20,50,100],at=it.length-1;function te(t){return it[Math.max(0,Math.min(at,Math.round(t)))]??1}function ke(t){let e=r=>Math.abs(Math.log(r/t));return it.reduce((r,n,s)=>e(n)<e(te(r))?s:r,0)}function Gt(t){return t<1?`${zt(t*1e3)} ms`:`${zt(t)} s`}function zt(t){return String(Number(t.toPrecision(3)))}function Zt(t,e){return{...Rn(t,e),now:e.at}}function Rn(t,e){switch(e.kind){case"timerSet":return x(t,e.server,r=>({...r,timers:{...r.timers,[e.timer]:{set:e.at,deadline:e.deadline}}}));case"timerFired":case"timerStopped":return x(t,e.server,r=>({...r,timers:A(r.timers,e.timer)}));case"term":return x(t,e.server,r=>({...A(A(r,"votedFor"),"leader"),currentTerm:e.to}));case"role":return x(t,e.server,r=>En(r,e));case"follow":return x(t,e.server,r=>({...r,leader:e.leader}));case"vote":return e.granted?x(t,e.server,r=>({...r,votedFor:e.for})):t;case"tally":return x(t,e.server,r=>({...r,votes:e.votes}));case"sent":return{...t,messages:[...t.messages,Qt(e.message,e)]};case"duplicated":return{...t,messages:[...t.messages,Qt(e.copy,e)]};case"delayed":return{...t,messages:t.messages.map(r=>r.id===e.message?er(r,e):r)};case"manual":return e.reason==="on"?{...t,messages:t.messages.map(r=>A(r,"arrives"))}:t;case"delivered":case"lost":return{...In(t,e),messages:Jt(t.messages,e)};case"queued":return{...x(t,e.to,r=>({...r,inbox:[...r.inbox,e.message]})),messages:Jt(t.messages,e)};case"append":return x(t,e.server,r=>({...r,log:be(r.log,e.index,e.entries)}));case"truncate":return x(t,e.server,r=>({...r,log:be(r.log,e.fromIndex,[])}));case"progress":return x(t,e.server,r=>({...r,peers:{...r.peers,[e.peer]:{nextIndex:e.nextIndex,matchIndex:e.matchIndex}}}));case"persisted":return x(t,e.server,r=>({...r,disk:tr(r,e)}));case"disk":return x(t,e.server,r=>({...r,disk:{...r.disk,write:e.write}}));case"commit":return x(t,e.server,r=>({...r,commitIndex:e.index}));case"apply":return x(t,e.server,r=>_n(r,e));case"snapshot":return x(t,e.server,r=>({...r,snapshot:Xt(e),log:r.log.filter(n=>n.index>e.lastIncludedIndex)}));case"installed":return x(t,e.server,r=>({...r,snapshot:Xt(e),log:[],commitIndex:e.lastIncludedIndex}));case"loaded":return x(t,e.server,r=>({...r,commitIndex:Math.max(r.commitIndex,e.lastIncludedIndex),lastApplied:e.lastIncludedIndex,machine:e.machine}));case"config":return x(t,e.server,r=>({...r,peers:Ln(r.peers,On(e))}));case"added":return{...t,servers:[...t.servers,Fn(e.server,t.diskWrite)]};case"options":return{...t,electionTimeout:e.electionTimeout,heartbeat:e.heartbeat};case"crashed":return x(t,e.server,r=>Nn(r,e));case"wiped":return x(t,e.server,Cn);case"restarted":case"thawed":return x(t,e.server,r=>({...r,status:"up"}));case"frozen":return x(t,e.server,r=>({...r,status:"frozen"}));case"link":return{...t,cuts:e.reason==="cut"?qn(t.cuts,e):Pn(t.cuts,e)};case"network":return{...t,cuts:e.cuts,network:{latency:e.latency,jitter:e.jitter,loss:e.loss,duplicate:e.duplicate}};case"invoke":return{...t,operations:[...t.operations,Hn(e)].slice(-20)};case"return":return{...t,operations:t.operations.map(r=>r.id===e.id?Bn(r,e):r)};case"violation":return{...t,violations:[...t.violations,e]};case"refused":case"ignored":case"transfer":case"readProven":case"ruleSet":case"retry":case"unknown":return t}}function x(t,e,r){return{...t,servers:t.servers.map(n=>n.server===e?r(n):n)}}function Jt(t,e){return t.filter(r=>r.id!==e.message)}function In(t,e){return t.servers.some(r=>r.inbox.includes(e.message))?x(t,e.to,r=>({...r,inbox:r.inbox.filter(n=>n!==e.message)})):t}function En(t,e){let r={...t,role:e.to,votes:[],peers:{}};switch(e.to){case"leader":return{...r,leader:t.server};case"candidate":case"preCandidate":return A(r,"leader");case"follower":case"learner":return e.reason==="conf"?r:A(r,"leader")}}function Qt(t,e){return er({...t,sent:e.at},e)}function er(t,e){let r=A(A(t,"arrives"),"dies");return e.arrives!==void 0?{...r,arrives:e.arrives}:e.dies!==void 0?{...r,dies:e.dies}:r}function be(t,e,r){return[...t.filter(n=>n.index<e),...r]}function _n(t,e){let r={...t,lastApplied:e.index},{key:n,value:s}=e.data??{};return n===void 0||e.reason!==void 0?r:e.type==="delete"?{...r,machine:A(t.machine,n)}:{...r,machine:{...t.machine,[n]:s??""}}}function Nn(t,e){return{...A(A(A(t,"votedFor"),"leader"),"snapshot"),...e.hardState,...e.snapshot===void 0?{}:{snapshot:e.snapshot},status:"crashed",role:"follower",commitIndex:0,lastApplied:0,log:e.fromIndex===void 0?be(t.log,e.lastIndex+1,[]):be(t.log,e.fromIndex,e.entries??[]),votes:[],peers:{},timers:{},inbox:[],disk:tr(t,e),machine:{}}}function Cn(t){return{...A(A(t,"votedFor"),"snapshot"),currentTerm:0,log:[],disk:{currentTerm:0,lastIndex:0,write:t.disk.write}}}function tr(t,{hardState:e,lastIndex:r}){return{...e,lastIndex:r,write:t.disk.write}}function Xt({lastIncludedIndex:t,lastIncludedTerm:e}){return{lastIncludedIndex:t,lastIncludedTerm:e}}function On(t){let{voters:e,votersOutgoing:r=[],learners:n=[],learnersNext:s=[]}=t;return[...e,...r,...n,...s]}function Ln(t,e){return Object.fromEntries(Object.entries(t).filter(([r])=>e.includes(r)))}function Fn(t,e){return{server:t,status:"up",role:"learner",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},inbox:[],machine:{},disk:{currentTerm:0,lastIndex:0,write:e}}}function qn(t,{from:e,to:r,both:n}){let s=n?[[e,r],[r,e]]:[[e,r]];return[...t.filter(([i,d])=>!s.some(([c,f])=>i===c&&d===f)),...s].sort(([i,d],[c,f])=>Yt(i,c)||Yt(d,f))}function Pn(t,{from:e,to:r,both:n}){return t.filter(([s,o])=>!(s===e&&o===r||n&&s===r&&o===e))}function Yt(t,e){return t<e?-1:t>e?1:0}function Hn(t){let{id:e,client:r,op:n,key:s,value:o,expect:i,level:d}=t;return{id:e,client:r,op:n,key:s,value:o,invoked:t.at,...i===void 0?{}:{expect:i},...d===void 0?{}:{level:d}}}function Bn(t,e){let r={...t,returned:e.at},n=e.reason===void 0?r:{...r,outcome:e.reason};return e.result===void 0||e.result===""?n:{...n,result:e.result}}function A(t,e){if(!Object.hasOwn(t,e))return t;let r={...t};return delete r[e],r}var xe=class{#e;#t;#r;#n=[];#s=new Set;constructor(e){this.#e=e.epoch,this.#t=e.state,this.#r=e.seq}get state(){return this.#t}get seq(){return this.#r}get position(){return{epoch:this.#e,seq:this.#r+this.#n.length}}subscribe(e){return this.#s.add(e),()=>this.#s.delete(e)}replace(e){this.#e=e.epoch,this.#t=e.state,this.#r=e.seq,this.#n=[],this.#o([])}add(e){let r=this.position;return e.epoch!==r.epoch||e.seq>r.seq+1?!1:(this.#n.push(...e.events.slice(r.seq+1-e.seq)),!0)}advance(e){let r=this.#n.findIndex(s=>s.at>e),n=this.#n.splice(0,r<0?this.#n.length:r);n.length!==0&&(this.#t=n.reduce(Zt,this.#t),this.#r+=n.length,this.#o(n))}#o(e){for(let r of this.#s)r(e)}};var dt=globalThis,rr=t=>t,we=dt.trustedTypes,nr=we?we.createPolicy("lit-html",{createHTML:t=>t}):void 0,ct="$lit$",O=`lit$${Math.random().toFixed(9).slice(2)}$`,ut="?"+O,jn=`<${ut}>`,B=document,ne=()=>B.createComment(""),se=t=>t===null||typeof t!="object"&&typeof t!="function",pt=Array.isArray,dr=t=>pt(t)||typeof t?.[Symbol.iterator]=="function",lt=`[ 	
\f\r]`,re=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,sr=/-->/g,or=/>/g,P=RegExp(`>|${lt}(?:([^\\s"'>=/]+)(${lt}*=${lt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ir=/'/g,ar=/"/g,cr=/^(?:script|style|textarea|title)$/i,mt=t=>(e,...r)=>({_$litType$:t,strings:e,values:r}),u=mt(1),v=mt(2),ao=mt(3),j=Symbol.for("lit-noChange"),y=Symbol.for("lit-nothing"),lr=new WeakMap,H=B.createTreeWalker(B,129);function ur(t,e){if(!pt(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return nr!==void 0?nr.createHTML(e):e}var pr=(t,e)=>{let r=t.length-1,n=[],s,o=e===2?"<svg>":e===3?"<math>":"",i=re;for(let d=0;d<r;d++){let c=t[d],f,p,m=-1,g=0;for(;g<c.length&&(i.lastIndex=g,p=i.exec(c),p!==null);)g=i.lastIndex,i===re?p[1]==="!--"?i=sr:p[1]!==void 0?i=or:p[2]!==void 0?(cr.test(p[2])&&(s=RegExp("</"+p[2],"g")),i=P):p[3]!==void 0&&(i=P):i===P?p[0]===">"?(i=s??re,m=-1):p[1]===void 0?m=-2:(m=i.lastIndex-p[2].length,f=p[1],i=p[3]===void 0?P:p[3]==='"'?ar:ir):i===ar||i===ir?i=P:i===sr||i===or?i=re:(i=P,s=void 0);let $=i===P&&t[d+1].startsWith("/>")?" ":"";o+=i===re?c+jn:m>=0?(n.push(f),c.slice(0,m)+ct+c.slice(m)+O+$):c+O+(m===-2?d:$)}return[ur(t,o+(t[r]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},oe=class t{constructor({strings:e,_$litType$:r},n){let s;this.parts=[];let o=0,i=0,d=e.length-1,c=this.parts,[f,p]=pr(e,r);if(this.el=t.createElement(f,n),H.currentNode=this.el.content,r===2||r===3){let m=this.el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(s=H.nextNode())!==null&&c.length<d;){if(s.nodeType===1){if(s.hasAttributes())for(let m of s.getAttributeNames())if(m.endsWith(ct)){let g=p[i++],$=s.getAttribute(m).split(O),w=/([.?@])?(.*)/.exec(g);c.push({type:1,index:o,name:w[2],strings:$,ctor:w[1]==="."?Se:w[1]==="?"?Te:w[1]==="@"?Ae:D}),s.removeAttribute(m)}else m.startsWith(O)&&(c.push({type:6,index:o}),s.removeAttribute(m));if(cr.test(s.tagName)){let m=s.textContent.split(O),g=m.length-1;if(g>0){s.textContent=we?we.emptyScript:"";for(let $=0;$<g;$++)s.append(m[$],ne()),H.nextNode(),c.push({type:2,index:++o});s.append(m[g],ne())}}}else if(s.nodeType===8)if(s.data===ut)c.push({type:2,index:o});else{let m=-1;for(;(m=s.data.indexOf(O,m+1))!==-1;)c.push({type:7,index:o}),m+=O.length-1}o++}}static createElement(e,r){let n=B.createElement("template");return n.innerHTML=e,n}};function K(t,e,r=t,n){if(e===j)return e;let s=n!==void 0?r._$Co?.[n]:r._$Cl,o=se(e)?void 0:e._$litDirective$;return s?.constructor!==o&&(s?._$AO?.(!1),o===void 0?s=void 0:(s=new o(t),s._$AT(t,r,n)),n!==void 0?(r._$Co??=[])[n]=s:r._$Cl=s),s!==void 0&&(e=K(t,s._$AS(t,e.values),s,n)),e}var Me=class{constructor(e,r){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=r}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:r},parts:n}=this._$AD,s=(e?.creationScope??B).importNode(r,!0);H.currentNode=s;let o=H.nextNode(),i=0,d=0,c=n[0];for(;c!==void 0;){if(i===c.index){let f;c.type===2?f=new z(o,o.nextSibling,this,e):c.type===1?f=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(f=new Re(o,this,e)),this._$AV.push(f),c=n[++d]}i!==c?.index&&(o=H.nextNode(),i++)}return H.currentNode=B,s}p(e){let r=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,r),r+=n.strings.length-2):n._$AI(e[r])),r++}},z=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,r,n,s){this.type=2,this._$AH=y,this._$AN=void 0,this._$AA=e,this._$AB=r,this._$AM=n,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,r=this._$AM;return r!==void 0&&e?.nodeType===11&&(e=r.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,r=this){e=K(this,e,r),se(e)?e===y||e==null||e===""?(this._$AH!==y&&this._$AR(),this._$AH=y):e!==this._$AH&&e!==j&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):dr(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==y&&se(this._$AH)?this._$AA.nextSibling.data=e:this.T(B.createTextNode(e)),this._$AH=e}$(e){let{values:r,_$litType$:n}=e,s=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=oe.createElement(ur(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===s)this._$AH.p(r);else{let o=new Me(s,this),i=o.u(this.options);o.p(r),this.T(i),this._$AH=o}}_$AC(e){let r=lr.get(e.strings);return r===void 0&&lr.set(e.strings,r=new oe(e)),r}k(e){pt(this._$AH)||(this._$AH=[],this._$AR());let r=this._$AH,n,s=0;for(let o of e)s===r.length?r.push(n=new t(this.O(ne()),this.O(ne()),this,this.options)):n=r[s],n._$AI(o),s++;s<r.length&&(this._$AR(n&&n._$AB.nextSibling,s),r.length=s)}_$AR(e=this._$AA.nextSibling,r){for(this._$AP?.(!1,!0,r);e!==this._$AB;){let n=rr(e).nextSibling;rr(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},D=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,r,n,s,o){this.type=1,this._$AH=y,this._$AN=void 0,this.element=e,this.name=r,this._$AM=s,this.options=o,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=y}_$AI(e,r=this,n,s){let o=this.strings,i=!1;if(o===void 0)e=K(this,e,r,0),i=!se(e)||e!==this._$AH&&e!==j,i&&(this._$AH=e);else{let d=e,c,f;for(e=o[0],c=0;c<o.length-1;c++)f=K(this,d[n+c],r,c),f===j&&(f=this._$AH[c]),i||=!se(f)||f!==this._$AH[c],f===y?e=y:e!==y&&(e+=(f??"")+o[c+1]),this._$AH[c]=f}i&&!s&&this.j(e)}j(e){e===y?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Se=class extends D{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===y?void 0:e}},Te=class extends D{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==y)}},Ae=class extends D{constructor(e,r,n,s,o){super(e,r,n,s,o),this.type=5}_$AI(e,r=this){if((e=K(this,e,r,0)??y)===j)return;let n=this._$AH,s=e===y&&n!==y||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,o=e!==y&&(n===y||s);s&&this.element.removeEventListener(this.name,this,n),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Re=class{constructor(e,r,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=r,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){K(this,e)}},mr={M:ct,P:O,A:ut,C:1,L:pr,R:Me,D:dr,V:K,I:z,H:D,N:Te,U:Ae,B:Se,F:Re},Kn=dt.litHtmlPolyfillSupport;Kn?.(oe,z),(dt.litHtmlVersions??=[]).push("3.3.3");var hr=(t,e,r)=>{let n=r?.renderBefore??e,s=n._$litPart$;if(s===void 0){let o=r?.renderBefore??null;n._$litPart$=s=new z(e.insertBefore(ne(),o),o,void 0,r??{})}return s._$AI(t),s};function T(t){return u`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${t}</svg>`}var fr=T(v`<path class="solid" d="M6 3.6v12.8L16.6 10z" />`),yr=T(v`<path d="M7 4.2v11.6M13 4.2v11.6" />`),gr=T(v`<path class="solid" d="M4.6 4.2v11.6L12.6 10z" /><path d="M15.4 4.2v11.6" />`),Ie=T(v`<path d="M4 16l.8-3.4L13.2 4.2a1.7 1.7 0 0 1 2.6 2.6L7.4 15.2z" />`),$r=T(v`<circle cx="4.6" cy="6.5" r="2.1" /><circle cx="4.6" cy="13.5" r="2.1" /><circle cx="15.4" cy="10" r="2.1" /><path d="M10 3v14" stroke-dasharray="2.6 2.6" />`),vr=T(v`<path d="M3 7.5h12.5M12.5 4.5l3 3-3 3M17 12.5H4.5M7.5 9.5l-3 3 3 3" />`),kr=T(v`<path d="M8.4 11.6a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10.3 5.5M11.6 8.4a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1.1-1.1" />`),Ee=T(v`<circle cx="4.5" cy="10" r="2" /><circle cx="15.5" cy="10" r="2" /><path d="M6.5 10h1.5M12 10h1.5M8.8 7.8l2.4 4.4M11.2 7.8l-2.4 4.4" />`),_e=T(v`<circle cx="10" cy="11" r="6" /><path d="M10 11V7.5M8 2.8h4" />`),Ne=T(v`<path class="solid" d="M11.2 2.5L4.8 11h4.4l-.6 6.5L15.2 9h-4.6z" />`),Ce=T(v`<path d="M15.5 10a5.5 5.5 0 1 1-1.7-4M14.5 2.8v3.6h-3.6" />`),Oe=T(v`<path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />`),br=T(v`<circle cx="10" cy="10" r="6" /><path class="solid" d="M10 4a6 6 0 0 1 0 12z" />`),xr=T(v`<circle cx="10" cy="10" r="3.3" /><path d="M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8M15.7 10h1.8M4.7 4.7l1.3 1.3M14 14l1.3 1.3M4.7 15.3L6 14M14 6l1.3-1.3" />`),wr=T(v`<path d="M15.8 12.3A6.4 6.4 0 1 1 7.7 4.2a5 5 0 0 0 8.1 8.1z" />`);var ht="pg-intent",b=class extends HTMLElement{#e;#t;draw(e){this.#t=e;let r=this.inputs(e);this.#e!==void 0&&Dn(r,this.#e)||(this.#e===void 0&&this.replaceChildren(),this.#e=r,hr(this.view(e),this),this.drawn(e))}drawn(e){}get model(){return this.#t}again(){this.#t!==void 0&&(this.#e=this.#e&&[],this.draw(this.#t))}raise(e){this.dispatchEvent(new CustomEvent(ht,{bubbles:!0,detail:e}))}};function Dn(t,e){return t.length===e.length&&t.every((r,n)=>Object.is(r,e[n]))}var R=class extends b{#e=!1;open(){if(this.#e)return;this.#e=!0,this.prepare(),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected]:[!1]}view(e){return u`
      <dialog
        aria-labelledby="${this.localName}-title"
        @close=${()=>this.#n()}
        @click=${r=>this.#s(r)}
      >
        ${this.#e?this.#t(e):y}
      </dialog>
    `}#t(e){return u`
      <form method="dialog" autocomplete="off" @submit=${r=>this.#r(r)}>
        <header>
          <h2 id="${this.localName}-title">${this.heading(e)}</h2>
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${Oe}</button>
        </header>
        ${this.content(e)}
      </form>
    `}prepare(){}submit(e){}close(){this.querySelector("dialog")?.close()}#r(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))}#n(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function G(t,e){let r=t.get(e);return typeof r=="string"?r:""}function M(t,e){let r=e.status==="open"||e.status==="connecting";return F(t,e.state,{control:e.control,connected:r},e.words)}function ie({label:t,icon:e,key:r,why:n,press:s}){return u`
    <button
      class="chip"
      type="button"
      aria-disabled=${n===void 0?y:"true"}
      aria-keyshortcuts=${r??y}
      title=${n??(r===void 0?t:`${t} (${r})`)}
      @click=${s}
    >
      ${e}<span>${t}</span>
    </button>
  `}var V=8,J=class extends b{#e;open(e,r){this.#e=e,this.again();let n=this.#l();n!==null&&(n.showPopover(),Vn(n,r.getBoundingClientRect()),this.#i()[0]?.focus(),n.addEventListener("toggle",()=>this.#a(r),{once:!0}))}inputs(e){let{state:r,words:n,control:s,status:o}=e,i=this.#e===void 0?void 0:C(r,this.#e);return[this.#e,i?.status,i?.role,r.cuts,n,s,o]}view(e){let r=this.#e;return u`
      <div class="menu" popover="auto" role="menu" aria-label=${r??y} @keydown=${n=>this.#o(n)}>
        ${r===void 0?y:this.#t(r,e)}
      </div>
    `}#t(e,r){let{state:n,words:s}=r,{t:o}=s,i=C(n,e)?.status!=="crashed",d=n.servers.map(c=>c.server).filter(c=>c!==e);return u`
      ${ae(this.#n(o("ui.menu.timeout",{server:e}),_e,"T",{do:"timeout",server:e},r))}
      ${ae(i?this.#n(o("ui.menu.crash",{server:e}),Ne,"C",{do:"crash",server:e},r):this.#n(o("ui.menu.restart",{server:e}),Ce,"R",{do:"restart",server:e},r))}
      ${ae({label:o("ui.menu.write",{server:e}),icon:Ie,key:"W",why:M({do:"write",key:"x",value:""},r),press:()=>this.#s({kind:"dialog",dialog:"write",server:e})})}
      ${d.length===0?y:u`
            <div class="group" role="group" aria-label=${o("ui.menu.links",{server:e})}>
              <span class="title" aria-hidden="true">${o("ui.menu.links",{server:e})}</span>
              <div class="row">${d.map(c=>this.#r(e,c,r))}</div>
            </div>
            ${ae({label:o("ui.menu.oneWay"),icon:Ee,key:"X",why:void 0,press:()=>this.#s({kind:"dialog",dialog:"links",server:e})})}
          `}
    `}#r(e,r,n){let{t:s}=n.words,o=E(n.state.cuts,e,r)==="open",i=o?{do:"cut",from:e,to:r,both:!0}:{do:"heal",from:e,to:r},d=o?s("ui.menu.cut",{other:r}):s("ui.menu.heal",{other:r}),c=M(i,n);return u`
      <button
        class="chip small ${o?"":"cut"}"
        type="button"
        role="menuitem"
        tabindex="-1"
        aria-label=${d}
        aria-disabled=${c===void 0?y:"true"}
        title=${c??d}
        data-link-to=${r}
        @click=${()=>this.#s({kind:"command",command:i})}
      >${r}</button>
    `}#n(e,r,n,s,o){return{label:e,icon:r,key:n,why:M(s,o),press:()=>this.#s({kind:"command",command:s})}}#s(e){this.#l()?.hidePopover(),this.raise(e)}#o(e){let r=this.#i(),n=r.indexOf(document.activeElement),s={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?r.length-1:s===void 0?void 0:n+s;e.key==="Tab"&&this.#l()?.hidePopover(),o!==void 0&&(e.preventDefault(),e.stopPropagation(),r.at(o%r.length)?.focus())}#a(e){(document.activeElement===document.body||this.contains(document.activeElement))&&e.isConnected&&(e instanceof SVGElement||e instanceof HTMLElement)&&e.focus()}#l(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll("[role=menuitem]")]}};function ae({label:t,icon:e,key:r,why:n,press:s}){return u`
    <button class="item" type="button" role="menuitem" tabindex="-1" aria-disabled=${n===void 0?y:"true"} @click=${s}>
      ${e}<span>${t}${n===void 0?y:u`<span class="reason">${n}</span>`}</span>
      ${r===void 0?y:u`<kbd aria-hidden="true">${r}</kbd>`}
    </button>
  `}function Vn(t,e){let{width:r,height:n}=t.getBoundingClientRect(),s=e.right+V,o=e.left-V-r,i=s+r+V<=innerWidth?s:o>=V?o:(innerWidth-r)/2,d=Math.max(V,Math.min(e.top,innerHeight-n-V));t.style.left=`${Math.max(V,i)}px`,t.style.top=`${d}px`}var Wn=32,Un=64,Q=class extends R{#e="";#t="x";#r=1;address(e){this.#e=e,this.open()}prepare(){let e=this.model?.state.operations.at(-1);this.#t=e?.key??"x";let r=Number(e?.value??0);this.#r=Number.isSafeInteger(r)?r+1:1}heading({words:e}){return e.t("ui.write.title")}content({state:e,words:{t:r}}){return u`
      <p class="hint">${r("ui.write.hint")}</p>
      <div class="fields">
        <label>${r("ui.write.key")}<input name="key" required maxlength=${Wn} value=${this.#t} spellcheck="false" /></label>
        <label>${r("ui.write.value")}<input name="value" data-first autofocus maxlength=${Un} value=${this.#r} spellcheck="false" /></label>
        <label>
          ${r("ui.write.to")}
          <select name="to">
            <option value="" ?selected=${this.#e===""}>${r("ui.write.anyServer")}</option>
            ${e.servers.map(n=>u`<option value=${n.server} ?selected=${n.server===this.#e}>${n.server}</option>`)}
          </select>
        </label>
      </div>
      <footer><button class="chip primary" type="submit">${r("ui.write.do")}</button></footer>
    `}submit(e){let r=G(e,"to"),n={do:"write",key:G(e,"key"),value:G(e,"value")};this.raise({kind:"command",command:r===""?n:{...n,to:r}})}};var Gn=60,Jn=3e4,Qn=2e3,Le=class{#e;#t=new pe;#r;#n;#s;#o=new $e;#a;#l=matchMedia("(prefers-reduced-motion: reduce)");#i=new Map;#d;#y=!1;#m=[];#c;#v;#h=!1;#p=0;#u;constructor(e){this.#s=e,this.#n=Tt(e.messages,e.htmlLang),this.#e=new xe(e.keyframe),this.#d=e.keyframe.state.servers[0]?.server??"S1",this.#a=[...document.querySelectorAll("*")].filter(r=>r instanceof b),this.#r=new ge({open:Wt(e.stream),gone:Ut(e.stream),timers:ve,random:Math.random},{frame:r=>this.#M(r),status:r=>this.#R(r),malformed:r=>console.error("raft playground: unreadable frame:",r)})}start(){let{state:e,speed:r}=this.#s.keyframe;this.#t.set(!1,r,e.now,performance.now()),this.#e.subscribe(n=>this.#A(n)),document.addEventListener(ht,n=>{n instanceof CustomEvent&&this.#b(n.detail)}),document.addEventListener("pointerdown",()=>this.#h=!0,{capture:!0}),document.addEventListener("keydown",n=>this.#_(n)),document.addEventListener("visibilitychange",()=>this.#N()),this.#l.addEventListener("change",()=>this.#f()),addEventListener("online",()=>this.#r.open(this.#e.position)),addEventListener("pageshow",n=>{n.persisted&&this.#r.open(this.#e.position)}),Vt(),this.#k(performance.now()),this.#r.open(this.#e.position)}#M(e){let r=performance.now();switch(this.#p=r,e.kind){case"keyframe":e.epoch!==this.#e.position.epoch&&(this.#m=[]),this.#t.set(e.playing,e.speed,e.state.now,r),this.#t.jump(e.state.now,r),this.#e.replace(e);break;case"events":if(!this.#e.add(e)){this.#r.open(void 0);return}this.#t.hear(e.now,r);break;case"clock":this.#t.set(e.playing,e.speed,e.now,r);break;case"ack":this.#i.delete(e.id)&&(this.#c=void 0);break;case"refused":this.#T(e);break;case"unknown":break}this.#r.at(this.#e.position),document.hidden&&this.#S(r),this.#f()}#S(e){this.#t.tick(e),this.#e.advance(this.#t.shown)}#T({id:e,code:r,reason:n}){e!==void 0&&this.#i.delete(e),this.#c={text:Yn(r,this.#n),detail:n}}#A(e){let r=e.flatMap(s=>It(s,this.#n)??[]);this.#o.tell(r,performance.now(),this.#y);let n=r.filter(s=>s.weight>=3);n.length>0&&(this.#m=[...n.reverse(),...this.#m].slice(0,Gn))}#R(e){document.documentElement.dataset.connection=e,e!=="open"&&this.#i.clear(),this.#f()}#b(e){switch(e.kind){case"command":this.#x(e.command);break;case"select":this.#d=e.server;break;case"menu":this.#d=e.server,this.#w(),this.#$("pg-menu",J)?.open(e.server,e.anchor);break;case"dialog":e.server!==void 0&&(this.#d=e.server),this.#w(),this.#E(e.dialog,e.server);break;case"notch":this.#x({do:"speed",x:te(ke(this.#I())+e.by)});break;case"reconnect":this.#r.open(this.#e.position);break;case"dismiss":this.#c=void 0;break}this.#f()}#x(e){if(!this.#g(e))return;let r=this.#r.send(e);r!==void 0&&this.#i.set(r,e)}#I(){return[...this.#i.values()].flatMap(r=>r.do==="speed"?[r.x]:[]).at(-1)??this.#t.speed}#E(e,r){switch(e){case"help":document.querySelector("#help")?.showModal();break;case"write":this.#g({do:"write",key:"",value:""})&&this.#$("pg-write",Q)?.address(r??"");break;case"links":this.#g({do:"partition",groups:[]})&&this.#$("pg-links",R)?.open();break;case"partition":this.#g({do:"partition",groups:[]})&&this.#$("pg-partition",R)?.open();break;case"network":this.#g({do:"network"})&&this.#$("pg-network",R)?.open();break}}#g(e){let r={control:this.#s.control,connected:this.#r.status==="open"},n=F(e,this.#e.state,r,this.#n);return n!==void 0&&(this.#c={text:n}),n===void 0}#$(e,r){let n=this.#a.find(s=>s.localName===e);return n instanceof r?n:void 0}#_(e){if(e.key==="Tab"&&(this.#h=!1),e.defaultPrevented||e.repeat||!ot()||Xn(e,this.#h))return;let r=At(e,{playing:this.#t.playing,selected:this.#d,servers:this.#e.state.servers.map(n=>n.server)});r!==void 0&&(e.preventDefault(),e.target?.addEventListener("keyup",n=>n.preventDefault(),{once:!0}),this.#b(r))}#N(){if(ve.clear(this.#u),document.hidden){this.#u=ve.set(()=>this.#r.close(),Jn);return}this.#r.status==="lost"&&this.#r.open(this.#e.position),this.#f()}#f(){this.#v??=requestAnimationFrame(()=>{this.#v=void 0;let e=performance.now();this.#k(e),this.#C(e)&&this.#f()})}#C(e){return document.hidden?!1:this.#o.waiting||this.#t.playing&&e-this.#p<Qn}#w(){this.#k(performance.now())}#k(e){this.#e.advance(this.#t.tick(e));let r=this.#O(e);for(let n of this.#a)n.draw(r);document.documentElement.dataset.seq=String(this.#e.seq),this.#y=!this.#t.playing}#O(e){return{state:this.#e.state,shown:this.#t.shown,playing:this.#t.playing,speed:this.#t.speed,status:this.#r.status,control:this.#s.control,selected:this.#d,words:this.#n,sections:this.#s.sections,narration:this.#o.current(e),recent:this.#m,notice:this.#c,motion:!this.#l.matches}}};function Xn(t,e){if(document.querySelector("dialog:modal")!==null)return!0;let{target:r,key:n}=t;return r instanceof Element?r.matches("textarea, select, [contenteditable], input:not([type=range])")?!0:r.matches("input[type=range]")?n.startsWith("Arrow"):n.startsWith("Arrow")?r.closest("[data-scrolls], [role=menu]")!==null:n===" "&&!e&&r.matches("button, a, summary"):!1}function Yn(t,{t:e}){switch(t){case"badCommand":return e("ui.refused.badCommand");case"unknownServer":return e("ui.refused.unknownServer");case"impossible":return e("ui.refused.impossible");case"readOnly":return e("ui.refused.readOnly");case"tooFast":return e("ui.refused.tooFast");case"tooLarge":return e("ui.refused.tooLarge");case"gone":return e("ui.refused.gone");default:return e("ui.refused.other")}}var Zn=h({one:a,other:a}),es=t=>a(t)||Zn(t),ts=t=>!0,rs=h({stream:a,control:I,lang:Y("en","zh"),htmlLang:a,messages:L(es),sections:L(a),keyframe:ts});function Mr(t){if(!rs(t))return;let e=nt(t.keyframe);return e.kind==="keyframe"?{...t,keyframe:e}:void 0}var Sr={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Tr=t=>(...e)=>({_$litDirective$:t,values:e}),Fe=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,r,n){this._$Ct=e,this._$AM=r,this._$Ci=n}_$AS(e,r){return this.update(e,r)}update(e,r){return this.render(...r)}};var{I:ns}=mr,Ar=t=>t;var Rr=()=>document.createComment(""),X=(t,e,r)=>{let n=t._$AA.parentNode,s=e===void 0?t._$AB:e._$AA;if(r===void 0){let o=n.insertBefore(Rr(),s),i=n.insertBefore(Rr(),s);r=new ns(o,i,t,t.options)}else{let o=r._$AB.nextSibling,i=r._$AM,d=i!==t;if(d){let c;r._$AQ?.(t),r._$AM=t,r._$AP!==void 0&&(c=t._$AU)!==i._$AU&&r._$AP(c)}if(o!==s||d){let c=r._$AA;for(;c!==o;){let f=Ar(c).nextSibling;Ar(n).insertBefore(c,s),c=f}}}return r},q=(t,e,r=t)=>(t._$AI(e,r),t),ss={},Ir=(t,e=ss)=>t._$AH=e,Er=t=>t._$AH,qe=t=>{t._$AR(),t._$AA.remove()};var _r=(t,e,r)=>{let n=new Map;for(let s=e;s<=r;s++)n.set(t[s],s);return n},le=Tr(class extends Fe{constructor(t){if(super(t),t.type!==Sr.CHILD)throw Error("repeat() can only be used in text expressions")}dt(t,e,r){let n;r===void 0?r=e:e!==void 0&&(n=e);let s=[],o=[],i=0;for(let d of t)s[i]=n?n(d,i):i,o[i]=r(d,i),i++;return{values:o,keys:s}}render(t,e,r){return this.dt(t,e,r).values}update(t,[e,r,n]){let s=Er(t),{values:o,keys:i}=this.dt(e,r,n);if(!Array.isArray(s))return this.ut=i,o;let d=this.ut??=[],c=[],f,p,m=0,g=s.length-1,$=0,w=o.length-1;for(;m<=g&&$<=w;)if(s[m]===null)m++;else if(s[g]===null)g--;else if(d[m]===i[$])c[$]=q(s[m],o[$]),m++,$++;else if(d[g]===i[w])c[w]=q(s[g],o[w]),g--,w--;else if(d[m]===i[w])c[w]=q(s[m],o[w]),X(t,c[w+1],s[m]),m++,w--;else if(d[g]===i[$])c[$]=q(s[g],o[$]),X(t,s[m],s[g]),g--,$++;else if(f===void 0&&(f=_r(i,$,w),p=_r(d,m,g)),f.has(d[m]))if(f.has(d[g])){let _=p.get(i[$]),Ze=_!==void 0?s[_]:null;if(Ze===null){let kt=X(t,s[m]);q(kt,o[$]),c[$]=kt}else c[$]=q(Ze,o[$]),X(t,s[m],Ze),s[_]=null;$++}else qe(s[g]),g--;else qe(s[m]),m++;for(;$<=w;){let _=X(t,c[w+1]);q(_,o[$]),c[$++]=_}for(;m<=g;){let _=s[m++];_!==null&&qe(_)}return this.ut=i,Ir(t,c),j}});var Pe=class extends b{inputs(e){return[e.recent,e.words]}view({recent:e,words:r}){return u`
      <h2 id="events-title">${r.t("ui.events")}</h2>
      <ol class="events" data-scrolls tabindex="0" aria-labelledby="events-title">
        ${le(e,n=>n.seq,n=>u`
            <li class=${n.tone} data-seq=${n.seq}>
              <span class="at">${r.ms(Math.floor(n.at/1e3)*1e3)}</span><span>${n.text}</span>
            </li>
          `)}
      </ol>
      ${e.length===0?u`<p class="hint">${r.t("ui.events.none")}</p>`:""}
    `}};function de(t,{t:e}){return e(`role.${t}`)}function Nr(t,{t:e}){if(t.type==="noop")return e("ui.log.noop");if(t.type==="config")return e("ui.log.config");let{key:r="",value:n=""}=t.data??{};return t.type==="delete"?`${r}=∅`:`${r}=${n}`}var os=6;function Cr(t){return`t${(t-1)%os+1}`}function W({snapshot:t,log:e}){return(t?.lastIncludedIndex??0)+e.length}var is=5,He=class extends b{inputs(e){let{state:r,words:n,selected:s,control:o,status:i}=e,d=C(r,s);return[d,cs(d,e.shown),r.operations,r.cuts,r.servers.length,n,o,i]}view(e){let{state:r,selected:n,words:s}=e,{t:o}=s,i=C(r,n);return u`
      <div class="choice" role="group" aria-label=${o("ui.inspector.choose")}>
        ${r.servers.map(({server:d})=>u`
            <button
              type="button"
              aria-pressed=${d===n?"true":"false"}
              @click=${()=>this.raise({kind:"select",server:d})}
            >${d}</button>
          `)}
      </div>
      ${i===void 0?y:this.#e(i,e)}
      ${hs(r.operations,s)}
    `}#e(e,r){let{words:n}=r;return u`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · ${as(e,n)}</h2>
      ${this.#t(e,r)}
      <dl class="facts">
        ${ls(e,r).map(([s,o])=>u`<dt>${s}</dt><dd>${o}</dd>`)}
      </dl>
      ${ps(e,n)} ${ms(e,n)}
    `}#t({server:e,status:r},n){let{t:s}=n.words,o={do:"timeout",server:e},i=r!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},d=M(o,n),c=M(i,n),f=M({do:"partition",groups:[]},n),p=F(o,n.state,{control:!0,connected:!0},n.words);return u`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${d===void 0?y:"true"} title=${d??s("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:o})}>${_e}${s("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${c===void 0?y:"true"} title=${c??y}
          @click=${()=>this.raise({kind:"command",command:i})}>
          ${r!=="crashed"?u`${Ne}${s("ui.crash")}`:u`${Ce}${s("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${f===void 0?y:"true"} title=${f??y}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${Ee}${s("ui.links")}</button>
      </div>
      ${p===void 0?y:u`<p class="reason">${p}</p>`}
    `}};function as(t,e){if(t.status==="crashed")return e.t("ui.status.crashed");if(t.status==="frozen")return e.t("ui.status.frozen");let r=de(t.role,e);return r===t.role?r:`${r} (${t.role})`}function ls(t,e){let{words:r,shown:n,state:s}=e,{t:o}=r,i=o("ui.none"),d=t.role==="candidate"?[["votes",o("ui.inspector.votes",{votes:t.votes.join(" "),n:t.votes.length,needed:ee(s.servers.length)})]]:[];return[["currentTerm",String(t.currentTerm)],["votedFor",t.votedFor??i],["leader",t.leader??i],...d,["commitIndex",String(t.commitIndex)],["lastApplied",String(t.lastApplied)],[o("ui.inspector.log"),o("ui.inspector.entries",{n:W(t)})],...ds(t,n,r),[o("ui.inspector.disk"),us(t,r)]]}function ds(t,e,r){let{t:n}=r,s=d=>n("ui.inspector.timer",{span:r.ms(d.deadline-d.set),left:Or(d,e)}),{election:o,heartbeat:i}=t.timers;return[...o===void 0?[]:[[n("ui.inspector.electionTimer"),s(o)]],...i===void 0?[]:[[n("ui.inspector.heartbeatTimer"),s(i)]]]}function cs(t,e){let r=t?.timers.election??t?.timers.heartbeat;return r===void 0?void 0:Or(r,e)}function Or(t,e){return Math.max(0,Math.ceil((t.deadline-e)/1e3))}function us({disk:t,currentTerm:e,votedFor:r,log:n},{t:s}){let o=t.currentTerm===e&&t.votedFor===r&&t.lastIndex===n.length,i=s("ui.inspector.diskHolds",{term:t.currentTerm,vote:t.votedFor??s("ui.none"),n:t.lastIndex});return o?i:s("ui.inspector.diskWriting",{holds:i})}function ps(t,e){let r=Object.entries(t.peers);return r.length===0?y:u`
    <table class="peers">
      <caption class="unseen">${e.t("ui.inspector.peers",{server:t.server})}</caption>
      <thead>
        <tr><th scope="col">${e.t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th></tr>
      </thead>
      <tbody>
        ${r.map(([n,s])=>u`<tr><th scope="row">${n}</th><td>${s.nextIndex}</td><td>${s.matchIndex}</td></tr>`)}
      </tbody>
    </table>
  `}function ms(t,{t:e}){let r=Object.keys(t.machine).sort();return u`
    <h3>${e("ui.inspector.machine")}</h3>
    ${r.length===0?u`<p class="hint">${e("ui.inspector.machineEmpty")}</p>`:u`<ul class="machine">${r.map(n=>u`<li>${n} = ${t.machine[n]}</li>`)}</ul>`}
  `}function hs(t,{t:e}){let r=t.slice(-is).reverse();return u`
    <h2>${e("ui.operations")}</h2>
    ${r.length===0?u`<p class="hint">${e("ui.operations.none")}</p>`:u`
          <ul class="operations" data-testid="operations">
            ${r.map(n=>u`
                <li data-outcome=${n.outcome??"pending"}>
                  <span class="who">${n.client}</span><span class="what">${n.key}=${n.value}</span>
                  <span class="outcome">${fs(n,e)}</span>
                </li>
              `)}
          </ul>
        `}
  `}function fs(t,e){switch(t.outcome){case void 0:return e("ui.operations.pending");case"ok":return t.result===void 0?e("ui.operations.ok"):e("ui.operations.result",{result:t.result});default:return e("ui.operations.unknown")}}var Be=class extends R{connectedCallback(){this.addEventListener("keydown",e=>this.#r(e))}heading({selected:e,words:r}){return r.t("ui.links.title",{server:e})}content(e){let{state:r,selected:n,words:s}=e,o=r.servers.map(i=>i.server).filter(i=>i!==n);return u`
      <p class="hint">${s.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((i,d)=>this.#e(n,i,d===0,e))}
      </ul>
    `}#e(e,r,n,s){let{words:o}=s,{t:i}=o,d=E(s.state.cuts,e,r),c={from:e,to:r},f={from:r,to:e};return u`
      <li data-link-to=${r}>
        <kbd aria-hidden="true">${r.slice(1)}</kbd>
        <span class="ends">${e} – ${r}</span><span class="hint">${ys(d,e,r,o)}</span>
        <span class="row">
          ${this.#t(i("ui.links.cut"),{do:"cut",...c,both:!0},s,n&&d!=="both")}
          ${this.#t(i("ui.links.cutOneWay",c),{do:"cut",...c},s,!1)}
          ${this.#t(i("ui.links.cutOneWay",f),{do:"cut",...f},s,!1)}
          ${this.#t(i("ui.links.heal"),{do:"heal",...c},s,n&&d==="both")}
        </span>
      </li>
    `}#t(e,r,n,s){let o=M(r,n);return u`
      <button class="chip small" type="button" ?autofocus=${s} aria-disabled=${o===void 0?y:"true"} title=${o??e}
        @click=${()=>this.#n(r,o)}>${e}</button>
    `}#r(e){let{model:r}=this;if(r===void 0||!/^[1-9]$/.test(e.key))return;let n=r.selected,s=`S${e.key}`;if(s===n||!r.state.servers.some(i=>i.server===s))return;e.preventDefault();let o=E(r.state.cuts,n,s)==="open";this.#n(o?{do:"cut",from:n,to:s,both:!0}:{do:"heal",from:n,to:s},void 0)}#n(e,r){r===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function ys(t,e,r,{t:n}){switch(t){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:r});case"back":return n("ui.links.cutFrom",{from:r,to:e})}}var ce=49,gs=36,je=4,$s=6,De=class extends b{#e=0;#t=24;#r=0;inputs(e){return[e.words,e.selected,...e.state.servers.flatMap(r=>[r.log,r.commitIndex,r.status])]}view({state:e,selected:r,words:n}){let s=Math.max($s,...e.servers.map(W)),o=Math.max(0,Math.min(this.#e,s-this.#t)),i=Array.from({length:Math.min(this.#t,s-o)},(d,c)=>o+c+1);return u`
      <h2 id="logs-title">${n.t("ui.logs")}</h2>
      <div class="logs" data-scrolls tabindex="0" role="region" aria-labelledby="logs-title" @scroll=${()=>this.#s()}>
        <table class="log" aria-colcount=${s+1}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${n.t("ui.server")}</span></th>
              ${Ke(o)}
              ${i.map(d=>u`<th scope="col" aria-colindex=${d+1}>${d}</th>`)}
              ${Ke(s-o-i.length)}
            </tr>
          </thead>
          <tbody>
            ${e.servers.map(d=>u`
                <tr class=${d.status} ?data-selected=${d.server===r}>
                  <th scope="row">${d.server}</th>
                  ${Ke(o)}
                  ${i.map(c=>vs(d,c,n))}
                  ${Ke(s-o-i.length)}
                </tr>
              `)}
          </tbody>
        </table>
      </div>
      <p class="key"><span class="sample solid"></span>${n.t("ui.log.committed")} <span class="sample dashed"></span>${n.t("ui.log.uncommitted")} <span class="sample number">2</span>${n.t("ui.log.term")}</p>
    `}drawn({state:e}){for(let r of this.querySelectorAll("[data-columns]"))r.style.minWidth=`${Number(r.dataset.columns)*ce-3}px`;this.#n(Math.max(...e.servers.map(W)))}#n(e){let r=this.querySelector(".logs");if(r===null||e===this.#r)return;let n=o=>gs+o*ce-r.clientWidth,s=r.scrollLeft>=n(this.#r)-ce;this.#r=e,s&&(r.scrollLeft=Math.max(0,n(e)),this.#s())}#s(){let e=this.querySelector(".logs");if(e===null)return;let r=Math.ceil(e.clientWidth/ce),n=Math.max(0,Math.floor(e.scrollLeft/ce)-je);Math.abs(n-this.#e)<je&&this.#t>=r+2*je||(this.#e=n,this.#t=Math.max(24,r+4*je),this.again())}};function Ke(t){return t<=0?y:u`<td class="gap" data-columns=${t} aria-hidden="true"></td>`}function vs(t,e,r){let n=t.snapshot?.lastIncludedIndex??0;if(e<=n)return ks(t,e,r);let s=t.log[e-n-1];if(s===void 0)return u`<td class="none"></td>`;let o=s.index<=t.commitIndex,i=Nr(s,r),{term:d}=s,c=o?r.t("ui.log.cellCommitted",{text:i,index:e,term:d}):r.t("ui.log.cell",{text:i,index:e,term:d});return u`
    <td
      class="entry ${Cr(d)} ${o?"committed":"uncommitted"}"
      aria-colindex=${e+1}
      aria-label=${c}
      title=${c}
      data-server=${t.server}
      data-index=${e}
      data-term=${d}
      data-committed=${o}
    ><span class="text">${i}</span><span class="term">${d}</span></td>
  `}function ks(t,e,r){let n=r.t("ui.log.snapshot",{index:e});return u`<td class="compacted" aria-label=${n} title=${n} data-server=${t.server} data-index=${e}>▪</td>`}var Ve=class extends b{inputs(e){return[e.narration,e.words]}view({narration:e,words:r,sections:n}){return u`
      <div class="narration ${e?.tone??""}">
        <p class="sentence" aria-live="polite" aria-atomic="true">${e===void 0?r.t("ui.narration.start"):bs(e)}</p>
        ${e===void 0?y:xs(e,r,n)}
      </div>
    `}};function bs({text:t}){let[e,r]=Et(t);return u`<b>${e}</b> ${r}`}function xs({rule:t},e,r){if(t===void 0)return y;let n=e.first([`rule.${t}.name`],{}),s=e.first([`rule.${t}.text`],{});if(n===void 0||s===void 0)return y;let o=r[t];return u`
    <details class="rule">
      <summary>${e.t("ui.narration.why")} ${n}${o===void 0?"":` · ${o}`}</summary>
      <p>${s}</p>
    </details>
  `}var ws=.1,Lr=36e5,We=class extends R{heading({words:e}){return e.t("ui.network.title")}content({state:e,words:{t:r}}){let{latency:n,jitter:s,loss:o,duplicate:i}=e.network,d=(c,f,p,m,g)=>u`
      <label>${f}<input type="number" name=${c} ?autofocus=${c==="latency"} required min=${m} max=${g} step="any" value=${p} inputmode="decimal" /></label>
    `;return u`
      <p class="hint">${r("ui.network.hint")}</p>
      <div class="fields">
        ${d("latency",r("ui.network.latency"),n/1e3,ws,Lr)}
        ${d("jitter",r("ui.network.jitter"),s/1e3,0,Lr)}
        ${d("loss",r("ui.network.loss"),Fr(o),0,100)}
        ${d("duplicate",r("ui.network.duplicate"),Fr(i),0,100)}
      </div>
      <footer><button class="chip primary" type="submit">${r("ui.network.do")}</button></footer>
    `}submit(e){let r=n=>Number(G(e,n));this.raise({kind:"command",command:{do:"network",latency:Math.round(r("latency")*1e3),jitter:Math.round(r("jitter")*1e3),loss:r("loss")/100,duplicate:r("duplicate")/100}})}};function Fr(t){return Number((t*100).toPrecision(6))}var Ue=class extends b{inputs(e){return[e.status,e.notice,e.words]}view(e){return u`<div role="status">${this.#e(e)}</div><div role="alert">${this.#t(e)}</div>`}#e({status:e,words:r}){let{t:n}=r;return e==="ended"?u`<p class="notice bad" data-testid="banner"><span>${n("ui.banner.ended")}</span></p>`:e!=="lost"?y:u`
      <p class="notice bad" data-testid="banner">
        <span>${n("ui.banner.lost")}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"reconnect"})}>${n("ui.banner.retry")}</button>
      </p>
    `}#t({notice:e,words:r}){return e===void 0?y:u`
      <p class="notice" data-testid="notice">
        <span>${e.text}${e.detail===void 0?y:u` <span class="detail" lang="en">${e.detail}</span>`}</span>
        <button class="bare" type="button" aria-label=${r.t("ui.close")} @click=${()=>this.raise({kind:"dismiss"})}>${Oe}</button>
      </p>
    `}};var ze=class extends R{#e=new Set;prepare(){let e=this.model?.state.servers??[],r=e.map(i=>i.server),n=e.find(i=>i.role==="leader")?.server??r[0],s=Math.max(1,r.length-ee(r.length)),o=n===void 0?0:r.indexOf(n);this.#e=new Set([...r.slice(o),...r.slice(0,o)].slice(0,s))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:r}){let{t:n}=r,s=e.servers.map(d=>d.server),[o,i]=this.#n(s);return u`
      <p class="hint">${n("ui.partition.hint")}</p>
      <div class="split">
        ${s.map(d=>u`
            <fieldset>
              <legend>${d}</legend>
              ${this.#t(d,"A",!0)}${this.#t(d,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${qr("A",o,s.length,r)}<br />${qr("B",i,s.length,r)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${o.length===0||i.length===0}>${n("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#n(this.model?.state.servers.map(r=>r.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,r,n){return u`
      <label>
        <input type="radio" name="side-${e}" value=${r} .checked=${this.#e.has(e)===n} @change=${()=>this.#r(e,n)} />
        <span>${r}</span>
      </label>
    `}#r(e,r){let n=new Set(this.#e);r?n.add(e):n.delete(e),this.#e=n,this.again()}#n(e){return[e.filter(r=>this.#e.has(r)),e.filter(r=>!this.#e.has(r))]}};function qr(t,e,r,n){let{t:s,list:o}=n;if(e.length===0)return s("ui.partition.empty",{group:t});let i={group:t,servers:o(e),n:e.length,all:r};return e.length>=ee(r)?s("ui.partition.majority",i):s("ui.partition.minority",i)}function Hr(t){switch(t.type){case"RequestVote":return"requestVote";case"RequestVoteReply":return t.voteGranted===!0?"voteGranted":"voteRefused";case"AppendEntries":return gt(t)>0?"entries":"heartbeat";case"AppendEntriesReply":return t.success===!0?"appendOk":"appendRefused";case"ClientRequest":return"clientRequest";case"ClientReply":return t.outcome==="ok"?"clientOk":"clientRedirect";default:return"other"}}function gt(t){return t.entries?.length??0}function $t(t){switch(t){case"requestVote":case"voteGranted":case"voteRefused":return"vote";case"clientRequest":case"clientOk":case"clientRedirect":return"client";default:return"append"}}function vt(t,e){switch(t){case"requestVote":return v`<circle class="filled" r="11.5" />${Ge("V")}`;case"voteGranted":return v`<circle class="hollow" r="10.5" />${yt}`;case"voteRefused":return v`<circle class="hollow" r="10.5" />${Pr}`;case"heartbeat":return v`<path class="filled" d="M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z" />${Ge("H")}`;case"entries":return v`<rect class="filled" x="-14" y="-10.5" width="28" height="21" rx="4" />${Ge(`A${e}`)}`;case"appendOk":return v`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />${yt}`;case"appendRefused":return v`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />${Pr}`;case"clientRequest":return v`<path class="filled" d="${ft}" />${Ge("C")}`;case"clientOk":return v`<path class="hollow" d="${ft}" />${yt}`;case"clientRedirect":return v`<path class="hollow" d="${ft}" /><path class="mark" d="M-5 0H4.5M1.5-3.5L5 0 1.5 3.5" />`;case"other":return v`<circle class="filled" r="7" />`}}function Br(t,{t:e}){switch(t){case"requestVote":return e("ui.message.requestVote");case"voteGranted":return e("ui.message.voteGranted");case"voteRefused":return e("ui.message.voteRefused");case"heartbeat":return e("ui.message.heartbeat");case"entries":return e("ui.message.entries");case"appendOk":return e("ui.message.appendOk");case"appendRefused":return e("ui.message.appendRefused");case"clientRequest":return e("ui.message.clientRequest");case"clientOk":return e("ui.message.clientOk");case"clientRedirect":return e("ui.message.clientRedirect");case"other":return""}}var ft="M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z",yt=v`<path class="mark" d="M-4.8 .2L-1.3 3.8 4.9-3.6" />`,Pr=v`<path class="mark" d="M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8" />`;function Ge(t){return v`<text class="letter" y="4">${t}</text>`}var Je=class extends b{#e=1.5;#t=matchMedia("(min-width: 1100px) and (min-height: 760px)").matches;#r=new ResizeObserver(([e])=>{e===void 0||e.contentRect.height===0||(this.#e=e.contentRect.width/e.contentRect.height,this.again())});connectedCallback(){this.#r.observe(this)}disconnectedCallback(){this.#r.disconnect()}inputs(e){return[e.state,e.shown,e.selected,e.words,e.motion,e.control,e.status]}view(e){let{state:r,words:n}=e,s=Ct(r.servers.map(i=>i.server),Ss(r),this.#e),{box:o}=s;return u`
      <svg
        class="ring"
        viewBox="${o.x} ${o.y} ${o.width} ${o.height}"
        role="group"
        aria-label=${As(r,n)}
      >
        <g class="links">${Ot(s).map(({a:i,b:d,line:c})=>this.#o(e,i,d,c))}</g>
        <g class="captions" aria-hidden="true">${r.servers.map(i=>this.#s(e,s,i))}</g>
        <g class="messages" aria-hidden="true">
          ${le(r.messages,i=>i.id,i=>Cs(s,i,e))}
        </g>
        <g class="clients">
          ${le(s.clients,([i])=>i,([i,d])=>Ns(i,d,Ts(r,i),n))}
        </g>
        <g class="servers">
          ${r.servers.map(i=>this.#n(e,s,i))}
        </g>
      </svg>
      ${Fs(n,this.#t)}
    `}#n(e,r,n){let s=r.servers.get(n.server)??{x:0,y:0},{words:o,shown:i,motion:d}=e,c=Rs(n,o),f=g=>{let $=g.currentTarget;$ instanceof Element&&this.raise({kind:"menu",server:n.server,anchor:$})},p=g=>{g.key!=="Enter"&&g.key!==" "||(g.preventDefault(),g.stopPropagation(),f(g))},m=g=>{g.preventDefault(),f(g)};return v`
      <g
        class="server ${n.role} ${n.status}"
        ?data-selected=${n.server===e.selected}
        data-server=${n.server}
        data-role=${n.role}
        data-term=${n.currentTerm}
        data-status=${n.status}
        transform="translate(${s.x} ${s.y})"
        role="button"
        tabindex="0"
        aria-haspopup="menu"
        aria-label=${c}
        @click=${f}
        @keydown=${p}
        @contextmenu=${m}
      >
        <circle class="halo" r=${r.radius+8} />
        <circle class="track" r=${r.radius} />
        ${Es(n,r.radius,i,d)}
        ${_s(n,r.radius-8)}
        <text class="name" y="-2">${n.server}</text>
        <text class="term" y="15">${n.status==="up"?o.t("ui.ring.term",{term:n.currentTerm}):o.t(n.status==="crashed"?"ui.status.crashed":"ui.status.frozen")}</text>
      </g>
    `}#s({state:e,words:r},n,s){let o=n.servers.get(s.server)??{x:0,y:0};return v`
      <text class="caption ${s.role} ${s.status}" x=${o.x} y=${o.y+n.radius+22}>${Is(s,e.servers.length,r)}</text>
    `}#o(e,r,n,s){let o=E(e.state.cuts,r,n),i=o==="open"?{do:"cut",from:r,to:n,both:!0}:{do:"heal",from:r,to:n},{t:d}=e.words,c=F(i,e.state,{control:e.control,connected:e.status==="open"},e.words)??(o==="open"?d("ui.link.clickToCut",{a:r,b:n}):d("ui.link.clickToHeal",{a:r,b:n}));return v`
      <g class="link ${o}" data-link="${r}-${n}" data-cut=${o} @click=${()=>this.raise({kind:"command",command:i})}>
        <title>${c}</title>
        <line class="reach" stroke-width=${26} x1=${s.from.x} y1=${s.from.y} x2=${s.to.x} y2=${s.to.y} />
        <line class="wire" x1=${s.from.x} y1=${s.from.y} x2=${s.to.x} y2=${s.to.y} />
        ${Os(s,o)}
      </g>
    `}};function Ss(t){let e=t.operations.filter(n=>n.returned===void 0).map(n=>n.client),r=t.messages.flatMap(n=>[n.from,n.to]).filter(n=>n.startsWith("C"));return[...new Set([...e,...r])].sort()}function Ts(t,e){return t.operations.filter(r=>r.client===e).at(-1)}function As(t,e){let n=t.servers.filter(o=>o.role==="leader").reduce((o,i)=>o!==void 0&&o.currentTerm>=i.currentTerm?o:i,void 0),s=t.servers.length;return n===void 0?e.t("ui.ring.summaryNoLeader",{n:s}):e.t("ui.ring.summary",{n:s,leader:n.server,term:n.currentTerm})}function Rs(t,e){let{t:r}=e;if(t.status==="crashed")return r("ui.ring.describeCrashed",{server:t.server,term:t.currentTerm});let n=de(t.role,e);return r(t.status==="frozen"?"ui.ring.describeFrozen":"ui.ring.describe",{server:t.server,role:n,term:t.currentTerm})}function Is(t,e,r){let{t:n}=r;if(t.status==="crashed")return n("ui.ring.disk",{term:t.currentTerm,n:W(t)});let s=de(t.role,r);return t.role!=="candidate"?s:n("ui.ring.candidate",{role:s,votes:t.votes.length,voters:e})}function Es(t,e,r,n){let s=t.role==="leader"?t.timers.heartbeat:t.timers.election;if(s===void 0)return y;let o=qt(s,r),i=n?o:Math.ceil(o*8)/8;return v`<path class="timer" d=${Pt(e,i)} />`}function _s(t,e){let r=t.status==="crashed"?v`<path class="cracks" d="M-24-24L24 24M24-24L-24 24" />`:y,n=t.role==="leader"?v`<circle class="inner" r=${e-4.5} />`:y;return v`<circle class="disc" r=${e} />${n}${r}`}function Ns(t,e,r,{t:n}){let s=r===void 0?"":`${r.key}=${r.value}`;return v`
    <g class="client" data-client=${t} transform="translate(${e.x} ${e.y})">
      <title>${n("ui.ring.client",{client:t,asks:s})}</title>
      <rect x=${-22} y=${-19} width=${44} height=${38} rx="7" />
      <text class="name" y="5">${t}</text>
      <text class="caption" y=${36}>${s.length>14?`${s.slice(0,13)}…`:s}</text>
    </g>
  `}function Cs(t,e,r){let n=Ft(t,e,r.shown,r.motion);if(n===void 0)return y;let s=Hr(e),{at:o,tail:i,opacity:d}=n;return v`
    <g class="message ${$t(s)}" data-message=${e.id} data-type=${e.type} data-glyph=${s} opacity=${d}>
      <line class="trail" x1=${i.x} y1=${i.y} x2=${o.x} y2=${o.y} />
      <g transform="translate(${o.x} ${o.y})">${vt(s,gt(e))}</g>
    </g>
  `}function Os(t,e){let{at:r,degrees:n}=Ht(t),s=e==="back"?n+180:n,o=e==="forth"||e==="back",i=o?"M-7 0H2M-1.5-3.5L2 0-1.5 3.5M6-6V6":"M-4-4L4 4M4-4L-4 4";return v`
    <g class="cut" transform="translate(${r.x} ${r.y}) rotate(${o?s:0})">
      <circle r="11" /><path d=${i} />
    </g>
  `}var Ls=["requestVote","voteGranted","voteRefused","heartbeat","entries","appendOk","appendRefused","clientRequest","clientOk","clientRedirect"];function Fs(t,e){return u`
    <details class="legend" ?open=${e}>
      <summary>${t.t("ui.legend")}</summary>
      <ul>
        ${Ls.map(r=>u`
            <li>
              <svg class="message ${$t(r)}" viewBox="-15 -13 30 26" aria-hidden="true">${vt(r,1)}</svg>
              ${Br(r,t)}
            </li>
          `)}
      </ul>
    </details>
  `}var jr="theme";function Kr(){try{let t=localStorage.getItem(jr);return t==="light"||t==="dark"?t:"auto"}catch{return"auto"}}function Dr(t){qs(t);try{localStorage.setItem(jr,t)}catch{}}function qs(t){document.documentElement.dataset.theme=t}var Ps={auto:"light",light:"dark",dark:"auto"},Qe=class extends b{#e=Kr();inputs(e){return[e.words]}view({words:{t:e}}){let[r,n]={auto:[e("ui.theme.auto"),br],light:[e("ui.theme.light"),xr],dark:[e("ui.theme.dark"),wr]}[this.#e];return u`<button class="chip square" type="button" aria-label=${r} title=${r} @click=${()=>this.#t()}>${n}</button>`}#t(){this.#e=Ps[this.#e],Dr(this.#e),this.again()}};var Xe=class extends b{inputs(e){let{state:r,words:n,control:s,status:o}=e;return[r.cuts.length===0,r.servers.length,n,s,o]}view(e){let{t:r}=e.words;return u`
      <div class="toolbar" role="toolbar" aria-label=${r("ui.toolbar")}>
        ${ie({label:r("ui.write"),icon:Ie,key:"W",why:M({do:"write",key:"x",value:""},e),press:()=>this.raise({kind:"dialog",dialog:"write"})})}
        ${ie({label:r("ui.partition"),icon:$r,key:"P",why:M({do:"partition",groups:[]},e),press:()=>this.raise({kind:"dialog",dialog:"partition"})})}
        ${ie({label:r("ui.healAll"),icon:kr,key:"H",why:M({do:"healAll"},e),press:()=>this.raise({kind:"command",command:{do:"healAll"}})})}
        ${ie({label:r("ui.network"),icon:vr,key:"N",why:M({do:"network"},e),press:()=>this.raise({kind:"dialog",dialog:"network"})})}
      </div>
    `}};var Hs=.01,Ye=class extends b{inputs(e){let{playing:r,speed:n,status:s,control:o,words:i}=e;return[Vr(e),r,n,s,o,i]}draw(e){super.draw(e),this.dataset.now=String(Math.floor(e.shown))}view(e){let{playing:r,speed:n,status:s,words:o}=e,{t:i}=o,d={do:r?"pause":"play"},c=i(r?"ui.pause":"ui.play"),f=M(d,e),p=Gt(n);return u`
      <div class="buttons">
        <button class="round big" type="button" data-testid="play" aria-label=${c} title=${f??c}
          aria-disabled=${f===void 0?y:"true"}
          @click=${()=>this.raise({kind:"command",command:d})}>${r?yr:fr}</button>
        <button class="round" type="button" data-testid="step" aria-label=${i("ui.step")} title=${f??i("ui.step")}
          aria-disabled=${f===void 0?y:"true"}
          @click=${()=>this.raise({kind:"command",command:{do:"step"}})}>${gr}</button>
        <div class="readout">
          <span class="clock" role="timer" aria-live="off" aria-label=${i("ui.clock")}>${Vr(e)}</span>
          <span class="line ${s}" data-testid="connection"><span class="dot"></span>${js(s,r,o)}</span>
        </div>
      </div>
      <div class="speed">
        <label for="speed">${i("ui.speed")}</label>
        <output for="speed">${i("ui.speed.span",{span:p})}</output>
        <input id="speed" type="range" min="0" max=${at} step="1" .value=${String(ke(n))}
          aria-valuetext=${i("ui.speed.span",{span:p})} ?disabled=${f!==void 0}
          @input=${m=>this.#e(m)} />
      </div>
      <p class="hint keys">
        <kbd>Space</kbd> ${c} <kbd>→</kbd> ${i("ui.step.short")} <kbd>C</kbd> ${i("ui.crash")}
        <kbd>T</kbd> ${i("ui.timeout")} <kbd>W</kbd> ${i("ui.write.short")} <kbd>?</kbd> ${i("ui.help")}
      </p>
    `}#e(e){e.target instanceof HTMLInputElement&&this.raise({kind:"command",command:{do:"speed",x:te(e.target.valueAsNumber)}})}};function Vr({shown:t,playing:e,speed:r}){let n=!e||r<=Hs;return`${Bs(t,n)} ms`}function Bs(t,e){let r=String(Math.floor(t/1e3)).replace(/\B(?=(\d{3})+$)/g," ");return e?`${r}.${Math.floor(t%1e3/100)}`:r}function js(t,e,{t:r}){switch(t){case"open":return r(e?"ui.status.live":"ui.status.paused");case"connecting":return r("ui.status.connecting");case"lost":return r("ui.status.lost");case"ended":return r("ui.status.ended")}}customElements.define("pg-toolbar",Xe);customElements.define("pg-notice",Ue);customElements.define("pg-ring",Je);customElements.define("pg-narration",Ve);customElements.define("pg-logs",De);customElements.define("pg-inspector",He);customElements.define("pg-events",Pe);customElements.define("pg-transport",Ye);customElements.define("pg-theme",Qe);customElements.define("pg-menu",J);customElements.define("pg-write",Q);customElements.define("pg-partition",ze);customElements.define("pg-links",Be);customElements.define("pg-network",We);var Ks=JSON.parse(document.getElementById("boot")?.textContent??"null"),Wr=Mr(Ks);Wr===void 0?console.error("raft playground: the page's data is not of this script's version; reload the page"):new Le(Wr).start();
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
