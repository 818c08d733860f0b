import{$ as _t,$a as Pn,A as O,Aa as hn,B as Ft,Ba as Q,C as F,Ca as pn,D as ue,Da as fn,E as Ht,Ea as nt,G as E,Ga as gn,Ha as yn,Ia as K,J as Vt,Ja as Z,K as tt,Ka as bn,L as Kt,La as w,M as H,Ma as vn,Na as ee,O as jt,Oa as $n,P as Bt,Pa as kn,Q as Dt,Qa as wn,Ra as xn,S as c,Sa as Mn,T as g,Ta as Sn,U as zt,Ua as Tn,V as h,Va as Rn,W as v,Wa as En,X as J,Xa as it,Y,Ya as In,Z as y,Za as L,_ as Gt,_a as ye,a as R,aa as Wt,ab as be,b as kt,ba as Ut,bb as Ln,ca as Xt,cb as ve,d as wt,da as Jt,db as te,e as xt,ea as Yt,eb as $e,f as Qe,fa as Qt,fb as Cn,g as Ze,ga as Zt,gb as j,ha as en,hb as I,i as Mt,ia as tn,ib as qn,j as St,ja as nn,jb as An,ka as me,kb as ke,la as rn,m as Tt,ma as on,n as Rt,na as sn,o as S,oa as he,p as et,pa as pe,q as Et,qa as fe,r as It,ra as ge,s as Pt,sa as an,t as Lt,ta as V,u as Ct,ua as dn,v as ce,va as ln,w as qt,wa as cn,x as At,xa as un,y as Nt,z as Ot,za as mn}from"./chunk.js";var we=class{#e=0;#t=0;#i=!1;#n=1;#r=0;#o=0;get shown(){return this.#r}get playing(){return this.#i}get speed(){return this.#n}hear(e,t){this.#e=e,this.#t=t,this.#i||(this.#r=e)}set(e,t,n,r){e&&!this.#i&&(this.#o=r),this.#i=e,this.#n=t,this.hear(n,r)}jump(e,t){this.#e=e,this.#t=t,this.#r=e,this.#o=t}tick(e){let t=Math.max(0,e-this.#o);return this.#o=e,this.#i&&(this.#r=this.#d(t,e)),this.#r}#d(e,t){let n=1e3*this.#n,r=this.#e+Math.min(t-this.#t,1500)*n,o=(r-this.#r)/n-100;if(o>1e3)return r-100*n;let s=1+Math.max(-1,Math.min(1,(o-e)/400));return Math.max(this.#r,Math.min(this.#r+e*n*s,r))}};var rt=500,Di=15e3,zi=5e3,Gi=1e4,_i=2,xe=class{#e;#t;#i;#n;#r="connecting";#o=0;#d=!1;#s;#l;#c=0;constructor(e,t){this.#e=e,this.#t=t}get status(){return this.#r}open(e){this.#r!=="ended"&&(this.#i=e,this.#m(),this.#u())}close(){this.#m(),this.#h("lost")}at(e){this.#i=e}send(e){if(!(this.#r!=="open"||this.#n===void 0))return this.#c++,this.#n.send(JSON.stringify({id:this.#c,...e})),this.#c}#u(){this.#h(this.#o===0?"connecting":"lost");let e=this.#e.open(Wi(this.#i));this.#n=e,e.onopen=()=>{this.#h("open"),this.#f()},e.onmessage=({data:t})=>this.#y(t),e.onclose=()=>this.#a(),this.#l=this.#e.timers.set(()=>this.#a(),Gi)}#y(e){let t=Mt(typeof e=="string"?e:"");if(t.kind==="malformed"){this.#t.malformed(t.why),this.#i=void 0,this.#a();return}this.#o=0,(t.kind==="clock"||t.kind==="keyframe")&&(this.#d=t.playing),this.#f(),this.#t.frame(t)}#a(){this.#m(),this.#o++,this.#h("lost");let e=Math.min(Di,rt*2**this.#o),t=rt+this.#e.random()*(e-rt);this.#s=this.#e.timers.set(()=>this.#u(),t),this.#o>=_i&&this.#p()}async#p(){!await this.#e.gone()||this.#r==="open"||(this.#m(),this.#h("ended"))}#f(){this.#e.timers.clear(this.#l),this.#l=void 0,!(!this.#d||this.#r!=="open")&&(this.#l=this.#e.timers.set(()=>this.open(this.#i),zi))}#m(){this.#e.timers.clear(this.#s),this.#e.timers.clear(this.#l),this.#s=this.#l=void 0;let e=this.#n;e!==void 0&&(this.#n=void 0,e.onopen=e.onmessage=e.onclose=null,e.close())}#h(e){e!==this.#r&&(this.#r=e,this.#t.status(e))}};function Wi(i){return i===void 0?"":`?${new URLSearchParams({epoch:i.epoch,after:String(i.seq)})}`}function Nn(i,e){if((i.ctrlKey||i.metaKey)&&!i.altKey&&i.key==="z")return C({do:"undo"});if(i.ctrlKey||i.metaKey||i.altKey)return;let{selected:t,servers:n}=e;switch(i.key){case" ":return C({do:e.playing?"pause":"play"});case".":case"ArrowRight":return C({do:"step"});case",":case"ArrowLeft":return{kind:"back"};case"[":return{kind:"jump",back:!0};case"]":return{kind:"jump",back:!1};case"+":case"=":return{kind:"notch",by:1};case"-":case"_":return{kind:"notch",by:-1};case"?":return{kind:"dialog",dialog:"help"}}if(/^[1-9]$/.test(i.key)){let r=n[Number(i.key)-1];return r===void 0?void 0:{kind:"select",server:r}}switch(i.key.toLowerCase()){case"t":return C({do:"timeout",server:t});case"c":return C({do:"crash",server:t});case"r":return C({do:"restart",server:t});case"x":return{kind:"dialog",dialog:"links"};case"p":return{kind:"dialog",dialog:"partition"};case"n":return{kind:"dialog",dialog:"network"};case"w":return{kind:"dialog",dialog:"client"};case"h":return C({do:"healAll"});default:return}}function C(i){return{kind:"command",command:i}}function ne(i,e){return Math.max(e,i.last)}function Me(i,e){let t=i.reached(e-1);return i.event(t)?.at??i.first}function Se(i,e){return i.event(i.reached(e)+1)?.at}function On(i,e,t){let n=ne(i,e);if(!(t>=n&&n===e))return Math.round(Math.max(i.first,Math.min(n,t)))}var Fn="shortcuts";function ot(){try{return localStorage.getItem(Fn)!=="off"}catch{return!0}}function Hn(){let i=document.querySelector("dialog#help");if(i===null)return;for(let t of document.querySelectorAll('a[href="#help"]'))t.addEventListener("click",n=>{n.preventDefault(),i.showModal()});i.addEventListener("click",t=>{t.target===i&&i.close()});let e=i.querySelector("input[name=shortcuts]");e!==null&&(e.checked=ot(),e.addEventListener("change",()=>Ui(e.checked)))}function Ui(i){try{localStorage.setItem(Fn,i?"on":"off")}catch{}}var Xi="raft-playground.v1",Te={set:(i,e)=>setTimeout(i,e),clear:i=>{typeof i=="number"&&clearTimeout(i)}};function Vn(i){return e=>{let t=new URL(i+e,location.href);return t.protocol=t.protocol==="https:"?"wss:":"ws:",Ji(new WebSocket(t,Xi))}}function Ji(i){let e={onopen:null,onmessage:null,onclose:null,send:t=>i.send(t),close:()=>i.close()};return i.onopen=()=>e.onopen?.(),i.onmessage=t=>e.onmessage?.({data:t.data}),i.onclose=()=>e.onclose?.(),e}function st(i){return async e=>{try{let t=await fetch(i.replace(/stream$/,e),{cache:"no-store"});return t.ok?await t.text():void 0}catch{return}}}function Kn(i){let e=i.replace(/\/stream$/,"/state");return async()=>{try{let t=await fetch(e,{cache:"no-store"});return await t.body?.cancel(),t.status===404||t.status===410}catch{return!1}}}var at=[.001,.002,.005,.01,.02,.05,.1,.2,.5,1,2,5,10,20,50,100],dt=at.length-1;function ie(i){return at[Math.max(0,Math.min(dt,Math.round(i)))]??1}function Re(i){let e=t=>Math.abs(Math.log(t/i));return at.reduce((t,n,r)=>e(n)<e(ie(t))?r:t,0)}function Bn(i){return i<1?`${jn(i*1e3)} ms`:`${jn(i)} s`}function jn(i){return String(Number(i.toPrecision(3)))}var Yi=12,Ee=class{#e;#t;#i;#n;#r=[];#o=new Map;#d;#s=new Set;constructor(e){this.#e=e.epoch,this.#t=e.state,this.#i=e.seq,this.#n=e.branch,this.#d=new Bt(e.state,e.seq)}get past(){return this.#d}get state(){return this.#t}get seq(){return this.#i}get position(){return{epoch:this.#e,seq:this.#i+this.#r.length}}subscribe(e){return this.#s.add(e),()=>this.#s.delete(e)}replace(e){let t=e.branch!==void 0&&this.#l(e.branch);this.#d.resume(e.state,e.seq,t),this.#n=e.branch,this.#e=e.epoch,this.#t=e.state,this.#i=e.seq,this.#r=[],this.#c([])}#l(e){if(e===this.#n)return!0;if(this.#n===void 0)return!1;this.#o.set(this.#n,this.#d);let t=this.#o.get(e);this.#o.delete(e);for(let n of this.#o.keys()){if(this.#o.size<=Yi)break;this.#o.delete(n)}return this.#d=t??this.#d.copy(),t!==void 0}add(e){let t=this.position;return e.epoch!==t.epoch||e.seq>t.seq+1?!1:(this.#r.push(...e.events.slice(t.seq+1-e.seq)),!0)}advance(e){let t=this.#r.findIndex(r=>r.at>e),n=this.#r.splice(0,t<0?this.#r.length:t);if(n.length!==0){for(let r of n)this.past.add(r,this.#t),this.#t=jt(this.#t,r);this.#i+=n.length,this.#c(n)}}#c(e){for(let t of this.#s)t(e)}};var re=6,B=class extends y{open(e){let t=this.#n();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.left=`${Math.max(re,Math.min(n,innerWidth-t.offsetWidth-re))}px`,t.style.top=`${Math.max(re,Math.min(r+re,innerHeight-t.offsetHeight-re))}px`,this.#r()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:o}){return[e.manual,t,n,r,o]}view(e){let{t}=e.words,n=e.state.manual===!0,r=v({do:"manual",on:!n},e);return c`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#i(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${r===void 0?h:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${r??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return c`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#n()?.hidePopover(),this.raise(e)}#i(e){let t=this.#r(),n=t.findIndex(o=>o===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#n()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#n(){return this.querySelector(".menu")}#r(){return[...this.querySelectorAll(".item")]}};var q=8,D=class extends y{#e;open(e,t){this.#e=e,this.again();let n=this.#s();n!==null&&(n.showPopover(),Qi(n,t.getBoundingClientRect()),this.#l()[0]?.focus(),n.addEventListener("toggle",()=>this.#d(t),{once:!0}))}inputs(e){let{state:t,words:n,control:r,status:o}=e,s=this.#e===void 0?void 0:H(t,this.#e);return[this.#e,s?.status,s?.role,t.cuts,n,r,o,e.looking]}view(e){let t=this.#e;return c`
      <div class="menu" popover="auto" role="menu" aria-label=${t??h} @keydown=${n=>this.#o(n)}>
        ${t===void 0?h:this.#t(t,e)}
      </div>
    `}#t(e,t){let{state:n,words:r}=t,{t:o}=r,s=H(n,e)?.status!=="crashed",a=n.servers.map(d=>d.server).filter(d=>d!==e);return c`
      ${oe(this.#n(o("ui.menu.timeout",{server:e}),pe,"T",{do:"timeout",server:e},t))}
      ${oe(s?this.#n(o("ui.menu.crash",{server:e}),fe,"C",{do:"crash",server:e},t):this.#n(o("ui.menu.restart",{server:e}),ge,"R",{do:"restart",server:e},t))}
      ${oe({label:o("ui.menu.write",{server:e}),icon:me,key:"W",why:v({do:"write",key:"x",value:""},t),press:()=>this.#r({kind:"dialog",dialog:"client",server:e})})}
      ${a.length===0?h:c`
            <div class="group" role="group" aria-label=${o("ui.menu.links",{server:e})}>
              <span class="title" aria-hidden="true">${o("ui.menu.links",{server:e})}</span>
              <div class="row">${a.map(d=>this.#i(e,d,t))}</div>
            </div>
            ${oe({label:o("ui.menu.oneWay"),icon:he,key:"X",why:void 0,press:()=>this.#r({kind:"dialog",dialog:"links",server:e})})}
          `}
    `}#i(e,t,n){let{t:r}=n.words,o=ce(n.state.cuts,e,t)==="open",s=o?{do:"cut",from:e,to:t,both:!0}:{do:"heal",from:e,to:t},a=o?r("ui.menu.cut",{other:t}):r("ui.menu.heal",{other:t}),d=v(s,n);return c`
      <button
        class="chip small ${o?"":"cut"}"
        type="button"
        role="menuitem"
        tabindex="-1"
        aria-label=${a}
        aria-disabled=${d===void 0?h:"true"}
        title=${d??a}
        data-link-to=${t}
        @click=${()=>this.#r({kind:"command",command:s})}
      >${t}</button>
    `}#n(e,t,n,r,o){return{label:e,icon:t,key:n,why:v(r,o),press:()=>this.#r({kind:"command",command:r})}}#r(e){this.#s()?.hidePopover(),this.raise(e)}#o(e){let t=this.#l(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?void 0:n+r;e.key==="Tab"&&this.#s()?.hidePopover(),o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#d(e){(document.activeElement===document.body||this.contains(document.activeElement))&&e.isConnected&&(e instanceof SVGElement||e instanceof HTMLElement)&&e.focus()}#s(){return this.querySelector(".menu")}#l(){return[...this.querySelectorAll("[role=menuitem]")]}};function oe({label:i,icon:e,key:t,why:n,press:r}){return c`
    <button class="item" type="button" role="menuitem" tabindex="-1" aria-disabled=${n===void 0?h:"true"} @click=${r}>
      ${e}<span>${i}${n===void 0?h:c`<span class="reason">${n}</span>`}</span>
      ${t===void 0?h:c`<kbd aria-hidden="true">${t}</kbd>`}
    </button>
  `}function Qi(i,e){let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+q,o=e.left-q-t,s=r+t+q<=innerWidth?r:o>=q?o:(innerWidth-t)/2,a=Math.max(q,Math.min(e.top,innerHeight-n-q));i.style.left=`${Math.max(q,s)}px`,i.style.top=`${a}px`}var Zi=[["diagram","ui.spacetime"],["events","ui.events"],["safety","ui.safety"]],A=class extends y{#e="diagram";#t=matchMedia("(min-width: 1280px)");connectedCallback(){this.#t.addEventListener("change",()=>this.again())}choose(e){this.#e=e,this.parentElement!==null&&(this.parentElement.dataset.tab=e),this.again()}inputs({words:e,state:t}){return[e,this.#e,this.#t.matches,t.violations.length]}view({words:{t:e},state:t}){let n=this.#t.matches&&this.#e==="diagram"?"events":this.#e,r=t.violations.length;return c`
      <div class="choice" role="group" aria-label=${e("ui.region.time")}>
        ${Zi.map(([o,s])=>c`
            <button type="button" data-tab=${o} aria-pressed=${o===n?"true":"false"} @click=${()=>this.choose(o)}
            >${e(s)}${o==="safety"&&r>0?c` <span class="fallen">✕ ${r}</span>`:""}</button>
          `)}
      </div>
    `}};var er=3e4,tr=2e3,Ie=class{#e;#t=new we;#i;#n;#r;#o=new It;#d=Dn();#s;#l=matchMedia("(prefers-reduced-motion: reduce)");#c=new Map;#u;#y=!1;#a;#p;#f;#m;#h;#g="election";#v;#x;#P;#A=!1;#N;#L=!1;#O=0;#F;#H=!0;constructor(e){this.#r=e,this.#n=Tt(e.messages,e.htmlLang),this.#e=new Ee(e.keyframe),this.#u=e.keyframe.state.servers[0]?.server??"S1",this.#f=lt(e.keyframe,{}),this.#D(e.keyframe),this.#i=new xe({open:Vn(e.stream),gone:Kn(e.stream),timers:Te,random:Math.random},{frame:t=>this.#V(t),status:t=>this.#te(t),malformed:t=>console.error("raft playground: unreadable frame:",t)})}start(){let{state:e,speed:t}=this.#r.keyframe;this.#t.set(!1,t,e.now,performance.now()),this.#e.subscribe(n=>this.#ee(n)),document.addEventListener(Y,n=>{n instanceof CustomEvent&&this.#G(n.detail)}),document.addEventListener("pointerdown",()=>this.#L=!0,{capture:!0}),document.addEventListener("keydown",n=>this.#U(n)),document.addEventListener("visibilitychange",()=>this.#X()),this.#l.addEventListener("change",()=>this.#b()),new IntersectionObserver(([n])=>this.#J(n?.isIntersecting??!0)).observe(document.body),addEventListener("online",()=>this.#i.open(this.#e.position)),addEventListener("pageshow",n=>{n.persisted&&this.#i.open(this.#e.position)}),Hn(),this.#E(performance.now()),addEventListener("load",()=>{this.#_().catch(()=>{})}),this.#i.open(this.#e.position),this.#S()}#S(){let{past:e}=this.#e;e.firstSeq!==this.#h&&(this.#h=e.firstSeq,Dt(e,st(this.#r.stream)).then(t=>t&&this.#b()))}#V(e){let t=performance.now();switch(this.#O=t,e.kind){case"keyframe":this.#f=lt(e,this.#f),this.#D(e),this.#t.set(e.playing,e.speed,e.state.now,t),this.#t.jump(e.state.now,t),this.#Y(e);break;case"events":if(!this.#e.add(e)){this.#i.open(void 0);return}this.#t.hear(e.now,t);break;case"clock":this.#f=lt(e,this.#f),this.#t.set(e.playing,e.speed,e.now,t);break;case"ack":this.#c.delete(e.id)&&(this.#v=void 0),e.id===this.#m&&this.#z();break;case"refused":this.#Z(e);break;case"unknown":break}this.#i.at(this.#e.position),!this.#t.playing&&this.#e.past.dropped&&this.#S(),this.#q||this.#Q(t),this.#b()}#D({again:e}){e===void 0||this.#A||(this.#A=!0,this.#v={text:this.#n.t("ui.again")})}#Y(e){let t=e.epoch!==this.#e.position.epoch;this.#e.replace(e),this.#m!==void 0&&this.#z(),t&&(this.#o.clear(),this.#a===void 0&&(this.#p??=et(this.#e.past,e.state.now,this.#n)?.seq),this.#h=void 0,this.#S())}#z(){this.#a=void 0,this.#m=void 0}#Q(e){this.#t.tick(e),this.#e.advance(this.#t.shown)}#Z({id:e,code:t,reason:n}){let r=e===void 0?void 0:this.#c.get(e);e!==void 0&&this.#c.delete(e),e===this.#m&&(this.#m=void 0);let o=r!==void 0&&t==="impossible"?Vt(r,this.#n):void 0;this.#v={text:o??rr(t,this.#n),detail:n}}#ee(e){let t=e.flatMap(n=>S(n,this.#n)??[]);this.#o.tell(t,performance.now(),this.#y),this.#a===void 0&&e.length>0&&(this.#p=void 0)}#te(e){document.documentElement.dataset.connection=e,e!=="open"&&(this.#c.clear(),this.#m=void 0),this.#b()}#G(e){switch(e.kind){case"command":this.#K(e.command);break;case"look":this.#M(e.at,e.seq);break;case"go":this.#w();break;case"now":this.#a=this.#p=void 0;break;case"back":this.#ie();break;case"jump":this.#K({do:"jump",to:this.#g,...e.back?{back:!0}:{}});break;case"aim":this.#g=e.to;break;case"select":this.#u=e.server;break;case"menu":this.#u=e.server,this.#R(),this.#T("pg-menu",D)?.open(e.server,e.anchor);break;case"cluster":this.#T("pg-cluster",B)?.open(e.anchor);break;case"selectMessage":this.#x=e.message;break;case"tab":this.#T("pg-tabs",A)?.choose(e.tab);break;case"contradiction":this.#ne(e.violation);break;case"dialog":e.server!==void 0&&(this.#u=e.server),this.#R(),this.#re(e);break;case"notch":this.#$({do:"speed",x:ie(Re(this.#C())+e.by)});break;case"reconnect":this.#i.open(this.#e.position);break;case"dismiss":this.#v=void 0;break}this.#b()}#K(e){if(this.#a!==void 0&&e.do==="step"){let r=Se(this.#e.past,this.#a);this.#M(r??1/0);return}let t=Kt(e);this.#a!==void 0&&(e.do==="play"||t&&!["seek","switch"].includes(e.do))&&this.#w();let n=this.#$(e);t&&(this.#m=n)}#M(e,t){let{past:n}=this.#e;this.#a=On(n,this.#t.shown,e),this.#p=t,this.#a===void 0&&t===void 0&&(this.#p=void 0)}#ne(e){let t=this.#e.state.violations.find(n=>n.seq===e)??this.#e.past.event(e);t!==void 0&&(this.#P={violation:e},this.#T("pg-tabs",A)?.choose("diagram"),t.at!==(this.#a??this.#e.state.now)&&(this.#M(t.at),this.#w()),this.#p=e)}#w(){if(this.#a===void 0||this.#m!==void 0)return;let e={do:"seek",at:this.#a};E(e,this.#e.state,this.#j(),this.#n)===void 0&&this.#K(e)}#ie(){let e={do:"stepBack"},t=E(e,this.#e.state,this.#j(),this.#n)===void 0;this.#a===void 0&&t?this.#$(e):this.#M(Me(this.#e.past,this.#a??this.#t.shown))}#$(e){if(!this.#W(e))return;let t=this.#i.send(e);return t!==void 0&&this.#c.set(t,e),t}#C(){return[...this.#c.values()].flatMap(t=>t.do==="speed"?[t.x]:[]).at(-1)??this.#t.speed}#re(e){if(e.dialog==="help"){document.querySelector("#help")?.showModal();return}let t=nr[e.dialog];t!==void 0&&!this.#W(t)||this.#_().then(()=>this.#T(`pg-${e.dialog}`,un)?.open(e,st(this.#r.stream)),()=>{this.#v={text:this.#n.t("ui.dialog.notLoaded")},this.#b()})}#_(){return this.#s??=import("./dialogs.js").then(()=>{this.#d=Dn(),this.#R()},e=>{throw this.#s=void 0,e}),this.#s}#W(e){let t=E(e,this.#e.state,this.#j(),this.#n);return t!==void 0&&(this.#v={text:t}),t===void 0}#j(){return{control:this.#r.control,connected:this.#i.status==="open",looking:this.#a!==void 0,travels:this.#f.branch!==void 0}}#T(e,t){let n=this.#d.find(r=>r.localName===e);return n instanceof t?n:void 0}#U(e){if(e.key==="Tab"&&(this.#L=!1),e.defaultPrevented||e.repeat||!ot()||ir(e,this.#L))return;let t=Nn(e,{playing:this.#t.playing,selected:this.#u,servers:this.#e.state.servers.map(n=>n.server)});t!==void 0&&(e.preventDefault(),e.target?.addEventListener("keyup",n=>n.preventDefault(),{once:!0}),this.#G(t))}#X(){if(Te.clear(this.#F),!this.#q){this.#F=Te.set(()=>this.#i.close(),er);return}this.#i.status==="lost"&&this.#i.open(this.#e.position),this.#b()}get#q(){return this.#H&&!document.hidden}#J(e){this.#H=e,this.#X()}#b(){this.#q&&(this.#N??=requestAnimationFrame(()=>{this.#N=void 0;let e=performance.now();this.#E(e),this.#k(e)&&this.#b()}))}#k(e){return this.#q?this.#o.waiting||this.#t.playing&&e-this.#O<tr:!1}#R(){this.#E(performance.now())}#E(e){this.#e.advance(this.#t.tick(e));let t=this.#B(e);for(let n of this.#d)n.draw(t);document.documentElement.toggleAttribute("data-looking",t.looking),document.documentElement.dataset.seq=String(this.#e.seq),this.#y=!this.#t.playing}#I(e){let{past:t}=this.#e,n=this.#o.current(e),r=this.#p===void 0?void 0:t.event(this.#p);return r!==void 0?S(r,this.#n)??n:this.#a===void 0?n:et(t,this.#a,this.#n)}#B(e){let{past:t}=this.#e,n=this.#a;return{state:n===void 0?this.#e.state:t.stateAt(n),shown:n??this.#t.shown,present:this.#t.shown,looking:n!==void 0,told:this.#p,past:t,travel:this.#f,landmark:this.#g,playing:this.#t.playing,speed:this.#t.speed,status:this.#i.status,control:this.#r.control,selected:this.#u,selectedMessage:this.#x,contradiction:this.#P,words:this.#n,sections:this.#r.sections,properties:this.#r.properties,narration:this.#I(e),notice:this.#v,motion:!this.#l.matches}}},nr={client:{do:"write",key:"",value:""},links:{do:"partition",groups:[]},partition:{do:"partition",groups:[]},network:{do:"network"}};function Dn(){return[...document.querySelectorAll("*")].filter(i=>i instanceof y)}function lt({branch:i,from:e,end:t,branches:n},r){let s=Object.entries({branch:i,from:e,end:t,branches:n}).filter(([,a])=>a!==void 0);return s.length===0?r:{...r,...Object.fromEntries(s)}}function ir(i,e){if(document.querySelector("dialog:modal")!==null)return!0;let{target:t,key:n}=i;return t instanceof Element?t.matches("textarea, select, [contenteditable], input:not([type=range])")?!0:t.matches("input[type=range]")?n.startsWith("Arrow"):n.startsWith("Arrow")?t.closest("[data-scrolls], [role=menu], [role=radiogroup]")!==null:n===" "&&!e&&t.matches("button, a, summary"):!1}function rr(i,{t:e}){switch(i){case"badCommand":return e("ui.refused.badCommand");case"unknownServer":return e("ui.refused.unknownServer");case"unknownBranch":return e("ui.refused.unknownBranch");case"impossible":return e("ui.refused.impossible");case"readOnly":return e("ui.refused.readOnly");case"tooFast":return e("ui.refused.tooFast");case"tooLarge":return e("ui.refused.tooLarge");case"notSaved":return e("ui.refused.notSaved");case"gone":return e("ui.refused.gone");default:return e("ui.refused.other")}}var or=Ze({one:R,other:R}),sr=i=>R(i)||or(i),ar=i=>!0,dr=Ze({stream:R,control:kt,lang:wt("en","zh"),htmlLang:R,messages:Qe(sr),sections:Qe(R),properties:xt(R),keyframe:ar});function zn(i){if(!dr(i))return;let e=St(i.keyframe);return e.kind==="keyframe"?{...i,keyframe:e}:void 0}var Gn=(i,e,t)=>{let n=new Map;for(let r=e;r<=t;r++)n.set(i[r],r);return n},z=te(class extends $e{constructor(i){if(super(i),i.type!==ve.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let r=[],o=[],s=0;for(let a of i)r[s]=n?n(a,s):s,o[s]=t(a,s),s++;return{values:o,keys:r}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,n]){let r=An(i),{values:o,keys:s}=this.dt(e,t,n);if(!Array.isArray(r))return this.ut=s,o;let a=this.ut??=[],d=[],l,u,m=0,p=r.length-1,f=0,b=o.length-1;for(;m<=p&&f<=b;)if(r[m]===null)m++;else if(r[p]===null)p--;else if(a[m]===s[f])d[f]=I(r[m],o[f]),m++,f++;else if(a[p]===s[b])d[b]=I(r[p],o[b]),p--,b--;else if(a[m]===s[b])d[b]=I(r[m],o[b]),j(i,d[b+1],r[m]),m++,b--;else if(a[p]===s[f])d[f]=I(r[p],o[f]),j(i,r[m],r[p]),p--,f++;else if(l===void 0&&(l=Gn(s,f,b),u=Gn(a,m,p)),l.has(a[m]))if(l.has(a[p])){let k=u.get(s[f]),$=k!==void 0?r[k]:null;if($===null){let $t=j(i,r[m]);I($t,o[f]),d[f]=$t}else d[f]=I($,o[f]),j(i,r[m],$),r[k]=null;f++}else ke(r[p]),p--;else ke(r[m]),m++;for(;f<=b;){let k=j(i,d[b+1]);I(k,o[f]),d[f++]=k}for(;m<=p;){let k=r[m++];k!==null&&ke(k)}return this.ut=s,qn(i,d),zt}});var _n=["elections","log","messages","faults","clients"],Wn={groups:new Set(["elections","log","faults","clients"])},Pe=class{#e;#t;#i;#n=[];#r;constructor(e,t){this.#e=e,this.#t=t,this.#i=e.lineage,this.#r=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#i&&t===this.#t}get seqs(){return this.#n}update(){for(let t=Math.max(this.#r+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&cr(n,this.#t)&&this.#n.push(t)}this.#r=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#n=this.#n.slice(e))}before(e){let[t,n]=[0,this.#n.length];for(;t<n;){let r=t+n>>>1;(this.#n[r]??1/0)<=e?t=r+1:n=r}return t}};function cr(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=ur(i);return!e.has(n)||n!=="messages"&&Et(i)<3?!1:t===void 0||mr(i,t)}function ur(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function mr(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:o,servers:s}=i;return t===e||t===void 0&&(n===e||r===e||o===e||s?.includes(e)===!0)}var se=60,Un=10,hr={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},Le=class extends y{#e=Wn;#t;#i;#n;#r;#o=new Map;#d=-1;draw(e){this.#c(e),super.draw(e)}inputs(e){let[t,n]=this.#u();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#n,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:o}=t,s=this.#t?.seqs??[],[a,d]=this.#u(),l=s.slice(a,d).reverse();return c`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${u=>this.#p(u)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${r.servers.map(({server:u})=>c`<option value=${u} ?selected=${u===this.#e.server}>${u}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${_n.map(u=>c`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(u)?"true":"false"} @click=${()=>this.#a(u)}>${o(hr[u])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${u=>this.#m(u)}>
        ${d<s.length?this.#l(o("ui.events.later"),d+se-Un):h}
        <ol class="events">
          ${z(l,u=>u,u=>this.#s(u,e))}
        </ol>
        ${a>0?this.#l(o("ui.events.earlier"),a+Un):n.dropped?c`<p class="hint">${o("ui.events.dropped")}</p>`:h}
        ${l.length===0?c`<p class="hint">${o("ui.events.none")}</p>`:h}
      </div>
    `}drawn(){if(this.#n===this.#r)return;this.#r=this.#n;let e=this.querySelector(".scroll"),t=this.querySelector('[aria-current="true"]');if(e===null||t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];r.top<n.top?e.scrollTop-=n.top-r.top+r.height:r.bottom>n.bottom&&(e.scrollTop+=r.bottom-n.bottom+r.height)}#s(e,{past:t,words:n}){let r=this.#h(e,t,n);if(r===void 0)return h;let{at:o,tone:s,text:a}=r;return c`
      <li class=${s} data-seq=${e} ?data-ahead=${this.#n!==void 0&&e>this.#n}>
        <button type="button" aria-current=${e===this.#n?"true":h} @click=${()=>this.#f(e,o)}>
          <span class="at">${n.ms(Math.floor(o/1e3)*1e3)}</span><span>${a}</span>
        </button>
      </li>
    `}#l(e,t){return c`<button class="chip small" type="button" @click=${()=>this.#y(t)}>${e}</button>`}#c({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new Pe(e,this.#e),this.#i=void 0,this.#n=void 0),this.#d!==e.lineage&&this.#o.clear(),this.#d=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=r??e.reached(n),d=s||r!==void 0?o.seqs[o.before(a)-1]:void 0;if(d===this.#n)return;this.#n=d;let[l,u]=this.#u(),m=d===void 0?void 0:o.before(d);m===void 0?this.#i=void 0:(this.#i===void 0||m<=l||m>u)&&(this.#i=Math.min(o.seqs.length,m+se/2))}#u(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#i??e);return[Math.max(0,t-se),t]}#y(e){let t=this.#t?.seqs.length??0;this.#i=e>=t?void 0:Math.max(se,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#a(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#p(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#f(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#m(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll(".events button")],n=t.findIndex(o=>o===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#h(e,t,n){let r=this.#o.get(e);if(r!==void 0)return r;let o=t.event(e),s=o===void 0?void 0:S(o,n);return s!==void 0&&this.#o.set(e,s),this.#o.size>4*se&&this.#o.delete(this.#o.keys().next().value??e),s}};function pr(i,e){let t=new Map,{log:n,peers:r,timers:o,machine:s,disk:a,snapshot:d,...l}=i;for(let[u,m]of Object.entries(l))t.set(u,m);t.set("log",n),t.set("snapshot",d),t.set("config",O(i,e)),t.set("disk",{...a,write:void 0}),t.set("write",a.write),t.set("inFlight",ct(i));for(let[u,{nextIndex:m,matchIndex:p,state:f}]of Object.entries(r))t.set(`${u} nextIndex`,m).set(`${u} matchIndex`,p).set(`${u} state`,f);for(let[u,m]of Object.entries(o))t.set(`timer ${u}`,m);for(let[u,m]of Object.entries(s))t.set(`machine ${u}`,m);return new Map([...t].flatMap(([u,m])=>m===void 0?[]:[[u,JSON.stringify(m)]]))}function fr(i,e){return new Set([...i.keys(),...e.keys()].filter(t=>i.get(t)!==e.get(t)))}function Xn(i,e,t){let n=i.event(t??e);if(n===void 0)return;let r=n.seq;if(t===void 0)for(;i.event(r-1)?.at===n.at;)r--;return{seq:n.seq,before:i.stateAfter(r-1),after:i.stateAfter(n.seq)}}function Jn({before:i,after:e},t){let n=r=>{let o=r.servers.find(({server:s})=>s===t);return o===void 0?new Map:pr(o,r)};return fr(n(i),n(e))}function ct({disk:i,currentTerm:e,votedFor:t,log:n,snapshot:r,status:o}){if(o==="crashed")return;let s=n.at(-1)?.index??r?.lastIncludedIndex??0,a={...i.currentTerm===e?{}:{currentTerm:e},...i.votedFor===t||t===void 0?{}:{votedFor:t},...i.lastIndex>=s?{}:{entries:[i.lastIndex+1,s]}};return Object.keys(a).length>0||i.lastIndex!==s?a:void 0}function Yn(i,e){let t=n=>({granted:n.filter(r=>i.includes(r)).length,needed:Math.floor(n.length/2)+1,voters:n});return ue(e)?[t(e.votersOutgoing??[]),t(e.voters)]:[t(e.voters)]}function Qn(i,e,t,n){let r=e.messages.find(m=>m.id===i);if(r!==void 0)return vr(r);let o,s;for(let m=t.lastSeq;m>=t.firstSeq&&o===void 0;m--){let p=t.event(m);p===void 0||p.kind==="unknown"||(p.kind==="sent"&&p.message.id===i?o=[p.message,p]:p.kind==="duplicated"&&p.copy.id===i?o=[p.copy,p]:m<=n&&s===void 0&&yr(p,i)&&(s=p))}let a=o??gr(i,t);if(a===void 0)return;let[d,{at:l,seq:u}]=a;if(u>n)return{message:d,sent:l,fate:{kind:"unsent",at:l}};if(s!==void 0)return{message:d,sent:l,fate:br(s,d.to)}}function gr(i,e){let t=e.base.messages.find(n=>n.id===i);return t===void 0?void 0:[Zn(t),{at:t.sent,seq:e.firstSeq-1}]}function yr(i,e){return(i.kind==="delivered"||i.kind==="lost"||i.kind==="queued")&&i.message===e}function br({kind:i,at:e,seq:t},n){return i==="queued"?{kind:"waits",server:n,at:e}:{kind:i==="lost"?"lost":"arrived",at:e,seq:t}}function vr(i){let{sent:e,arrives:t,dies:n}=i,r=Zn(i);return t!==void 0?{message:r,sent:e,fate:{kind:"arrives",at:t}}:n!==void 0?{message:r,sent:e,fate:{kind:"dies",at:n}}:{message:r,sent:e,fate:{kind:"held"}}}function Zn({sent:i,arrives:e,dies:t,...n}){return n}function ei(i){return Object.entries(i).filter(([e])=>!["id","type","from","to"].includes(e))}function ni(i,e,t,n,r){let{t:o}=n;return c`
    <section class="message" aria-label=${o("ui.message")} data-testid="message">
      <div class="head">
        <h2>${e===void 0?o("ui.message"):c`${e.message.type} <span class="way">${e.message.from} → ${e.message.to}</span>`}</h2>
        <button class="bare" type="button" aria-label=${o("ui.message.close")} title=${o("ui.message.close")} @click=${r}>${V}</button>
      </div>
      ${e===void 0?c`<p class="hint">${o("ui.message.unknown",{n:i})}</p>`:$r(e,t,n)}
    </section>
  `}function $r({message:i,sent:e,fate:t},n,r){let o=(s,a)=>c`<dt>${s}</dt><dd>${a}</dd>`;return c`
    <dl class="facts">
      ${o("id",i.id)} ${o("from",i.from)} ${o("to",i.to)}
      ${ei(i).map(([s,a])=>o(s,wr(a,r)))}
      ${t.kind==="unsent"?h:o(r.t("ui.message.sent"),r.ms(e))}
      ${o(...kr(t,n,r))}
    </dl>
  `}function kr(i,e,{t,ms:n}){switch(i.kind){case"arrives":return[t("ui.message.arrives"),t("ui.message.in",{at:i.at,left:ti(i.at,e)})];case"dies":return[t("ui.message.dies"),t("ui.message.in",{at:i.at,left:ti(i.at,e)})];case"held":return[t("ui.message.arrives"),t("ui.message.held")];case"waits":return[t("ui.message.arrived"),t("ui.message.waits",{server:i.server,at:i.at})];case"arrived":return[t("ui.message.arrived"),n(i.at)];case"lost":return[t("ui.message.lost"),n(i.at)];case"unsent":return[t("ui.message.sent"),t("ui.message.unsent")]}}function ti(i,e){return Math.ceil(Math.max(0,i-e)/1e3)*1e3}function wr(i,e){if(!Array.isArray(i))return String(i===""?"∅":i);let t=i;return t.length===0?e.t("ui.message.heartbeat"):c`<ol class="carried">${t.map(n=>c`<li>${n.index}: ${ye(n,e)} <small>${e.t("ui.ring.term",{term:n.term})}</small></li>`)}</ol>`}function M({snapshot:i}){return i?.lastIncludedIndex??0}function x(i){return M(i)+i.log.length}function ii({servers:i}){let e=i.reduce((r,o)=>r!==void 0&&r.commitIndex>=o.commitIndex?r:o,void 0),t=F(i),n=r=>e!==void 0&&r<=e.commitIndex?ut(e,r):t&&ut(t,r);return new Map(i.flatMap(r=>{for(let o=M(r)+1;o<=x(r);o++){let s=n(o);if(s!==void 0&&s!==ut(r,o))return[[r.server,o]]}return[]}))}function ut(i,e){return i.log[e-M(i)-1]?.term}function ri(i,{server:e,index:t},n){let r=i.findIndex(({server:s})=>s===e),o=i[r];switch(n){case"ArrowLeft":return o&&ae(o,t-1);case"ArrowRight":return o&&ae(o,t+1);case"Home":return o&&ae(o,Math.max(1,M(o)));case"End":return o&&ae(o,x(o));case"ArrowUp":return G(i.slice(0,Math.max(0,r)).reverse(),t);case"ArrowDown":return G(i.slice(r+1),t);default:return}}function ae(i,e){let t=M(i);if(!(e>x(i)||e<Math.max(1,t)))return{server:i.server,index:e}}function G(i,e){return i.flatMap(t=>ae(t,Math.max(Math.min(e,x(t)),M(t),1))??[])[0]}function oi(i,{words:e,shown:t,state:n}){let{t:r}=e,o=r("ui.none"),s=(b,k,...$)=>({name:b,value:k,of:$.length===0?[b]:$}),a=(b,k)=>b?[k()]:[],{snapshot:d,transfer:l,inbox:u,rate:m,role:p}=i,f=O(i,n);return[s("currentTerm",String(i.currentTerm)),s("votedFor",i.votedFor??o),s("leader",i.leader??o),...a(p==="candidate"||p==="preCandidate",()=>s("votes",xr(i,f,e))),s("commitIndex",String(i.commitIndex)),s("lastApplied",String(i.lastApplied)),s(r("ui.inspector.log"),r("ui.inspector.entries",{n:x(i)}),"log"),...a(d!==void 0,()=>s(r("ui.inspector.snapshot"),r("ui.inspector.snapshotUpTo",{index:d?.lastIncludedIndex,term:d?.lastIncludedTerm}),"snapshot")),...Tr(i,t,e),s(r("ui.inspector.disk"),Rr(i,e),"disk"),s(r("ui.inspector.inFlight"),Er(i,e),"inFlight"),...a(i.disk.write!==n.diskWrite,()=>s(r("ui.inspector.write"),e.ms(i.disk.write),"write")),...a(m!==1,()=>s(r("ui.inspector.clock"),r("ui.inspector.rate",{rate:m}),"rate")),...a(u.length>0,()=>s(r("ui.inspector.inbox"),r("ui.inspector.waiting",{n:u.length}),"inbox")),...a(l!==void 0,()=>s(r("ui.inspector.transfer"),l??o,"transfer")),s(r("ui.inspector.config"),Mr(f,e),"config")]}function xr(i,e,{t}){let n=Yn(i.votes,e).map(({granted:r,needed:o})=>t("ui.inspector.votesOf",{granted:r,needed:o}));return[i.votes.join(" "),...n].join(" · ")}function Mr(i,{t:e}){let{voters:t,votersOutgoing:n=[],learners:r=[],learnersNext:o=[],index:s,committed:a}=i;if(t.length===0)return e("ui.inspector.outside");let d=ue(i)?[`${e("ui.inspector.old")} ${n.join(" ")}`,`${e("ui.inspector.new")} ${t.join(" ")}`]:[t.join(" ")],l=[...r,...o];l.length>0&&d.push(`${e("ui.inspector.learners")} ${l.join(" ")}`);let u=a?"ui.inspector.configEntry":"ui.inspector.configOpen";return[...d,s===0?e("ui.inspector.configFirst"):e(u,{index:s})].join(" · ")}var Sr={election:"ui.inspector.electionTimer",heartbeat:"ui.inspector.heartbeatTimer",quorum:"ui.inspector.quorumTimer"};function Tr(i,e,{t,ms:n}){return Object.entries(Sr).flatMap(([r,o])=>{let s=i.timers[r];return s===void 0?[]:[{name:t(o),value:t("ui.inspector.timer",{span:n(s.deadline-s.set),left:ai(s,e)}),of:[`timer ${r}`]}]})}function si(i,e){return Object.values(i.timers).map(t=>ai(t,e)).join(" ")}function ai(i,e){return Math.max(0,Math.ceil((i.deadline-e)/1e3))}function Rr({disk:i},{t:e}){return e("ui.inspector.diskHolds",{term:i.currentTerm,vote:i.votedFor??e("ui.none"),n:i.lastIndex})}function Er(i,{t:e}){let t=ct(i);if(t===void 0)return e("ui.none");let{currentTerm:n,votedFor:r,entries:[o,s]=[]}=t,a=[n===void 0?"":e("ui.inspector.inFlightTerm",{term:n}),r===void 0?"":e("ui.inspector.inFlightVote",{vote:r}),o===void 0?"":o===s?e("ui.inspector.inFlightEntry",{from:o}):e("ui.inspector.inFlightEntries",{from:o,to:s})].filter(d=>d!=="");return a.length===0?e("ui.inspector.inFlightLess"):a.join(" · ")}var Ir={probe:"ui.inspector.probe",replicate:"ui.inspector.replicate",snapshot:"ui.inspector.sendsSnapshot"};function di(i,e,{t}){let n=Object.entries(i.peers);if(n.length===0)return h;let r=(o,s,a)=>c`<td ?data-changed=${e.has(`${o} ${s}`)}>${a}</td>`;return c`
    <table class="peers">
      <caption class="unseen">${t("ui.inspector.peers",{server:i.server})}</caption>
      <thead>
        <tr><th scope="col">${t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th><th scope="col">${t("ui.inspector.state")}</th></tr>
      </thead>
      <tbody>
        ${n.map(([o,{nextIndex:s,matchIndex:a,state:d}])=>{let l=Ir[d];return c`<tr><th scope="row">${o}</th>${r(o,"nextIndex",s)}${r(o,"matchIndex",a)}${r(o,"state",l===void 0?d:t(l))}</tr>`})}
      </tbody>
    </table>
  `}function li(i,e,{t}){let n=Object.keys(i.machine).sort();return c`
    <h3>${t("ui.inspector.machine")}</h3>
    ${n.length===0?c`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`:c`<ul class="machine">${n.map(r=>c`<li ?data-changed=${e.has(`machine ${r}`)}>${r} = ${i.machine[r]}</li>`)}</ul>`}
  `}var Pr=5,Lr=new Set,Ce=class extends y{#e;#t=[];#i;#n=[];draw(e){this.#s(e),super.draw(e)}inputs(e){let{state:t,words:n,selected:r,selectedMessage:o,control:s,status:a,looking:d,shown:l}=e,u=H(t,r),m=this.#i!==void 0&&"at"in this.#i.fate?Math.ceil(Math.max(0,this.#i.fate.at-l)/1e3):0;return[u,u&&si(u,l),t.operations,t.cuts,t.servers.length,t.broken,n,s,a,d,o,this.#i,m,this.#e]}view(e){let{state:t,selected:n,words:r}=e,{t:o}=r,s=H(t,n);return c`
      ${this.#r(e)}
      <div class="choice" role="group" aria-label=${o("ui.inspector.choose")}>
        ${t.servers.map(({server:a})=>c`
            <button
              type="button"
              aria-pressed=${a===n?"true":"false"}
              @click=${()=>this.raise({kind:"select",server:a})}
            >${a}</button>
          `)}
      </div>
      ${s===void 0?h:this.#o(s,e)}
      ${Ar(t.operations,r)}
    `}#r({selectedMessage:e,words:t,shown:n}){return e===void 0?h:ni(e,this.#i,n,t,()=>this.raise({kind:"selectMessage",message:void 0}))}#o(e,t){let{words:n}=t,r=this.#e===void 0?Lr:Jn(this.#e,e.server),o=oi(e,t),s=qr(o,e,r),a=r.has("role")||r.has("status");return c`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · <span ?data-changed=${a}>${Cr(e,n)}</span></h2>
      ${this.#d(e,t)}
      <dl class="facts">
        ${o.map(({name:d,value:l,of:u})=>c`<dt>${d}</dt><dd ?data-changed=${u.some(m=>r.has(m))}>${l}</dd>`)}
      </dl>
      ${di(e,r,n)}
      ${s.length===0?h:c`<p class="hint" data-testid="changed"><span class="mark" aria-hidden="true">◆</span> ${n.t("ui.inspector.changed",{names:s.join(n.t("ui.separator"))})}</p>`}
      ${li(e,r,n)}
    `}#d({server:e,status:t},n){let{t:r}=n.words,o={do:"timeout",server:e},s=t!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},a=v(o,n),d=v(s,n),l=v({do:"partition",groups:[]},n),u=E(o,n.state,{control:!0,connected:!0},n.words);return c`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?h:"true"} title=${a??r("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:o})}>${pe}${r("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${d===void 0?h:"true"} title=${d??h}
          @click=${()=>this.raise({kind:"command",command:s})}>
          ${t!=="crashed"?c`${fe}${r("ui.crash")}`:c`${ge}${r("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?h:"true"} title=${l??h}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${he}${r("ui.links")}</button>
      </div>
      ${u===void 0?h:c`<p class="reason">${u}</p>`}
    `}#s({past:e,shown:t,told:n,playing:r,looking:o,selectedMessage:s,state:a}){let d=e.reached(t),l=!r||o,u=[e.lineage,d,n,l];u.some((p,f)=>p!==this.#t[f])&&(this.#t=u,this.#e=l?Xn(e,d,n):void 0);let m=[e.lineage,s,a.messages,d];s===void 0?(this.#i=void 0,this.#n=[]):this.#l(m)?this.#n=m:m.some((p,f)=>p!==this.#n[f])&&(this.#n=m,this.#i=Qn(s,a,e,d))}#l([e,t,,n]){let r=this.#i?.fate,[o,s]=this.#n;return(r?.kind==="arrived"||r?.kind==="lost")&&e===o&&t===s&&Number(n)>=r.seq}};function Cr(i,e){if(i.status==="crashed")return e.t("ui.status.crashed");if(i.status==="frozen")return e.t("ui.status.frozen");let t=L(i.role,e);return t===i.role?t:`${t} (${i.role})`}function qr(i,e,t){let n=Object.keys(e.peers).filter(s=>["nextIndex","matchIndex","state"].some(a=>t.has(`${s} ${a}`))),r=Object.keys(e.machine).filter(s=>t.has(`machine ${s}`));return[...["role","status"].filter(s=>t.has(s)),...i.filter(({of:s})=>s.some(a=>t.has(a))).map(({name:s})=>s),...n,...r]}function Ar(i,e){let{t}=e,n=i.slice(-Pr).reverse();return c`
    <h2>${t("ui.operations")}</h2>
    ${n.length===0?c`<p class="hint">${t("ui.operations.none")}</p>`:c`
          <ul class="operations" data-testid="operations">
            ${n.map(r=>c`
                <li data-outcome=${r.outcome??"pending"}>
                  <span class="who">${r.client}</span><span class="what">${be(r)}</span>
                  <span class="outcome">${Ln(r,e)}</span>
                </li>
              `)}
          </ul>
        `}
  `}var N=49,ci=36,qe=4,Nr=6,Ne=class extends y{#e=0;#t=24;#i=0;#n;#r=!1;inputs(e){return[e.words,e.selected,...e.state.servers.flatMap(t=>[t.log,t.snapshot,t.commitIndex,t.lastApplied,t.status,t.role,t.currentTerm,t.peers])]}view({state:e,selected:t,words:n}){this.#r=this.contains(document.activeElement);let r=Or(e.servers),o=Math.max(0,Math.min(this.#e,r-this.#t)),s=Array.from({length:Math.min(this.#t,r-o)},(u,m)=>o+m+1),a=r-o-s.length,d=this.#s(e.servers,t,o,o+s.length),l={words:n,contradicts:ii(e),leader:F(e.servers),place:d};return c`
      <h2 id="logs-title">${n.t("ui.logs")}</h2>
      <div class="logs" data-scrolls tabindex=${d===void 0?0:-1} role="region" aria-labelledby="logs-title" @scroll=${()=>this.#d()}>
        <table class="log" role="grid" aria-labelledby="logs-title" aria-colcount=${r+1} @keydown=${this.#c} @focusin=${this.#l}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${n.t("ui.server")}</span></th>
              ${Ae(o)}
              ${s.map(u=>c`<th scope="col" aria-colindex=${u+1}>${u}</th>`)}
              ${Ae(a)}
            </tr>
          </thead>
          <tbody>
            ${e.servers.map(u=>c`
                <tr class=${u.status} ?data-selected=${u.server===t}>
                  <th scope="row">${u.server}</th>
                  ${Ae(o)}
                  ${Fr(u,o,s.length,l)}
                  ${s.map(m=>m<=M(u)?h:Hr(u,m,l))}
                  ${Ae(a)}
                </tr>
              `)}
          </tbody>
        </table>
      </div>
      ${Kr(n)}
    `}drawn({state:e}){for(let t of this.querySelectorAll("[data-columns]"))t.style.minWidth=`${Number(t.dataset.columns)*N-3}px`;this.#r&&this.#y(),this.#o(Math.max(...e.servers.map(x))+1)}#o(e){let t=this.querySelector(".logs");if(t===null||e===this.#i)return;let n=o=>ci+o*N-t.clientWidth,r=t.scrollLeft>=n(this.#i)-N;this.#i=e,r&&(t.scrollLeft=Math.max(0,n(e)),this.#d())}#d(){let e=this.querySelector(".logs");if(e===null)return;let t=Math.ceil(e.clientWidth/N),n=Math.max(0,Math.floor(e.scrollLeft/N)-qe);Math.abs(n-this.#e)<qe&&this.#t>=t+2*qe||(this.#e=n,this.#t=Math.max(24,t+4*qe),this.again())}#s(e,t,n,r){let o=d=>e.filter(({server:l,log:u,snapshot:m})=>l===d&&(u.length>0||m!==void 0)),s=d=>d!==void 0&&d.index>n&&d.index<=r?d:void 0,a=this.#n;return(a&&s(G(o(a.server),a.index)))??s(G(o(t),r))??e.flatMap(({server:d})=>s(G(o(d),r))??[])[0]}#l=e=>{this.#n=mt(e.target)};#c=e=>{let t=mt(e.target),n=t&&this.model&&ri(this.model.state.servers,t,e.key);n!==void 0&&(e.preventDefault(),this.#n=n,this.#u(n.index),this.again(),this.#a(n)?.focus({preventScroll:!0}))};#u(e){let t=this.querySelector(".logs");if(t===null)return;let[n,r]=[(e-1)*N,ci+e*N-t.clientWidth];t.scrollLeft=Math.max(r,Math.min(n,t.scrollLeft)),this.#d()}#y(){let{activeElement:e}=document,t=this.contains(e)?mt(e):void 0,n=this.#n;n===void 0||t?.server===n.server&&t.index===n.index||this.contains(e)&&t===void 0||(this.#a(n)??this.querySelector(".logs"))?.focus({preventScroll:!0})}#a({server:e,index:t}){return this.querySelector(`[data-server="${e}"][data-index="${t}"]`)}};function Or(i){return Math.max(Nr,...i.map(e=>x(e)+1))}function mt(i){let e=i instanceof Element?i.closest("td[data-index]"):null,{server:t,index:n}=e?.dataset??{};return t===void 0?void 0:{server:t,index:Number(n)}}function Ae(i){return i<=0?h:c`<td class="gap" data-columns=${i} aria-hidden="true"></td>`}function Fr(i,e,t,{words:n,place:r}){let o=M(i),s=Math.min(o-e,t);if(s<=0)return h;let a=n.t("ui.log.snapshot",{index:o,term:i.snapshot?.lastIncludedTerm}),d=r?.server===i.server&&r.index===o;return c`
    <td class="snapshot" colspan=${s} tabindex=${d?0:-1} aria-colindex=${e+2} aria-label=${a} title=${a}
      data-server=${i.server} data-index=${o}><span class="text">${n.t("ui.log.snapshotShort",{index:o})}</span></td>
  `}function Hr(i,e,t){let n=i.log[e-M(i)-1],r=t.leader?.peers[i.server],o=r?.nextIndex===e,s=r?.matchIndex===e,a=`${s?"▲":""}${o?"►":""}`,{t:d}=t.words,l={leader:t.leader?.server,server:i.server},u=[...s?[d("ui.log.match",l)]:[],...o?[d("ui.log.next",l)]:[]];return n===void 0?c`<td class="none" title=${u.length===0?h:u.join(d("ui.ring.comma"))} data-of=${i.server} data-marks=${a||h}></td>`:Vr(i,n,t,u,a)}function Vr(i,e,{words:t,contradicts:n,place:r},o,s){let{index:a,term:d,type:l}=e,u=a<=i.commitIndex,m=a<=i.lastApplied,p=a>=(n.get(i.server)??1/0),f=ye(e,t),b={text:f,index:a,term:d},$=[m?t.t("ui.log.cellApplied",b):u?t.t("ui.log.cellCommitted",b):t.t("ui.log.cell",b),...p?[t.t("ui.log.conflicts")]:[],...o].join(t.t("ui.ring.comma"));return c`
    <td
      class="entry ${Pn(d)} ${u?"committed":"uncommitted"} ${m?"applied":""} ${p?"conflict":""}"
      tabindex=${r?.server===i.server&&r.index===a?0:-1}
      aria-colindex=${a+1}
      aria-label=${$}
      title=${$}
      data-server=${i.server}
      data-index=${a}
      data-type=${l}
      data-term=${d}
      data-committed=${u}
      data-conflict=${p||h}
    ><span class="text" data-term=${d} data-marks=${s||h}>${f}</span></td>
  `}function Kr({t:i}){let e=[["solid","",i("ui.log.committed")],["solid applied","",i("ui.log.applied")],["dashed","",i("ui.log.uncommitted")],["conflict","",i("ui.log.conflict")],["number","2",i("ui.log.term")],["number","►","nextIndex"],["number","▲","matchIndex"]];return c`<p class="key">${e.map(([t,n,r])=>c`<span class="item"><span class="sample ${t}">${n}</span>${r}</span>`)}</p>`}var Oe=class extends y{inputs(e){return[e.narration,e.words]}view({narration:e,words:t,sections:n}){return c`
      <div class="narration ${e?.tone??""}">
        <p class="sentence" aria-live="polite" aria-atomic="true">${e===void 0?t.t("ui.narration.start"):jr(e)}</p>
        ${e?.rule===void 0?h:ht(e.rule,t.t("ui.narration.why"),t,n)}
      </div>
    `}};function jr({text:i}){let[e,t]=Pt(i);return c`<b>${e}</b> ${t}`}function ht(i,e,t,n){let r=t.first([`rule.${i}.name`],{}),o=t.first([`rule.${i}.text`],{});if(r===void 0||o===void 0)return h;let s=n[i];return c`
    <details class="rule">
      <summary>${e} ${r}${s===void 0?"":` · ${s}`}</summary>
      <p>${o}</p>
    </details>
  `}var Fe=class extends y{inputs(e){let{status:t,notice:n,words:r,looking:o,control:s,travel:a}=e;return[t,n,r,o,o?e.shown:0,s,a.branch]}view(e){return c`<div role="status">${this.#e(e)}${this.#t(e)}</div><div role="alert">${this.#i(e)}</div>`}#e({status:e,words:t}){let{t:n}=t;return e==="ended"?c`<p class="notice bad" data-testid="banner"><span>${n("ui.banner.ended")}</span></p>`:e!=="lost"?h:c`
      <p class="notice bad" data-testid="banner">
        <span>${n("ui.banner.lost")}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"reconnect"})}>${n("ui.banner.retry")}</button>
      </p>
    `}#t(e){if(!e.looking)return h;let{words:t,shown:n}=e,{t:r}=t,o=v({do:"seek",at:n},e);return c`
      <p class="notice looking" data-testid="looking">
        <span>${r("ui.looking")}</span>
        <button class="chip small" type="button" aria-disabled=${o===void 0?h:"true"} title=${o??h}
          @click=${()=>this.raise({kind:"command",command:{do:"seek",at:n}})}>${r("ui.looking.go")}</button>
        <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"now"})}>${r("ui.looking.now")}</button>
      </p>
    `}#i({notice:e,words:t}){return e===void 0?h:c`
      <p class="notice" data-testid="notice">
        <span>${e.text}${e.detail===void 0?h:c` <span class="detail" lang="en">${e.detail}</span>`}</span>
        <button class="bare" type="button" aria-label=${t.t("ui.close")} @click=${()=>this.raise({kind:"dismiss"})}>${V}</button>
      </p>
    `}};var ui="pg-pointer",He=class extends y{#e=window!==window.top||Br();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#n()};#i=e=>{e.key==="Escape"&&this.#n()};connectedCallback(){this.#e||(document.addEventListener(Y,this.#t),document.addEventListener("keydown",this.#i))}disconnectedCallback(){document.removeEventListener(Y,this.#t),document.removeEventListener("keydown",this.#i)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?h:c`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#n()}>${V}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#n(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(ui,"1")}catch{}this.again()}}};function Br(){try{return localStorage.getItem(ui)!==null}catch{return!1}}function mi(i,e){return Dr([...i.servers.keys()],e).map(t=>({servers:t,path:zr(t,i).map(({to:n,via:r},o)=>(o===0?"M":r===void 0?"L":`Q${r.x} ${r.y} `)+`${n.x} ${n.y}`).join("")+"z",width:2*(i.radius+13)}))}function Dr(i,e){let t=new Set(e.flatMap(([o,s])=>[`${o} ${s}`,`${s} ${o}`])),n=hi([],i,[],(o,s)=>o!==s&&!t.has(`${o} ${s}`)),r=n.some((o,s)=>n.slice(s+1).some(a=>o.filter(d=>a.includes(d)).length>1));return n.length<2||r?[]:n}function hi(i,e,t,n){return e.length===0?t.length===0?[i]:[]:e.flatMap((r,o)=>{let s=a=>n(r,a);return hi([...i,r],e.slice(o+1).filter(s),[...t,...e.slice(0,o)].filter(s),n)})}function zr(i,e){let t=i.flatMap(o=>e.servers.get(o)??[]),n=[...e.servers].flatMap(([o,s])=>i.includes(o)?[]:[s]),r=2*e.radius+13+3;return[...t,...t.slice(0,1)].map((o,s,a)=>{let d=a[s-1]??o;return n.every(u=>Gr(u,d,o)>r)?{to:o}:{to:o,via:{x:0,y:0}}})}function Gr(i,e,t){let[n,r]=[t.x-e.x,t.y-e.y],o=n*n+r*r,s=o===0?0:Math.max(0,Math.min(1,((i.x-e.x)*n+(i.y-e.y)*r)/o));return Math.hypot(e.x+s*n-i.x,e.y+s*r-i.y)}function pi(i,e){return{membership:Ht(Ft(e),i.server),unsaved:_r(i),slow:i.disk.write>e.diskWrite?i.disk.write:void 0,rate:i.rate===1?void 0:i.rate,inbox:i.inbox.length}}function _r(i){let{disk:e,currentTerm:t,votedFor:n,snapshot:r,log:o}=i,s=(r?.lastIncludedIndex??0)+o.length;return{entries:Math.max(0,s-e.lastIndex),vote:e.currentTerm!==t||e.votedFor!==n}}function pt(i,e){let{voters:t,votersOutgoing:n=[]}=O(i,e);return[...new Set([...t,...n])].sort()}var Wr=[[1,0],[-1,0],[0,-1],[0,1],[1,-1],[-1,-1],[1,1],[-1,1]];function fi(i,e,t){let n=[...e],r=new Map;for(let{of:o,at:s,width:a}of[...i].sort((d,l)=>l.weight-d.weight)){let d=Wr.map(([l,u])=>({x:s.x+l*(15+a/2)*(u===0?1:.8),y:s.y+u*22.5*(l===0?1:.75)})).find(l=>Xr(T(l,a,15),t)&&!n.some(u=>Ur(u,T(l,a,15))));d!==void 0&&(n.push(T(d,a,15)),r.set(o,d))}return r}function T({x:i,y:e},t,n){return{x:i-t/2,y:e-n/2,width:t,height:n}}function Ur(i,e){return i.x<e.x+e.width&&e.x<i.x+i.width&&i.y<e.y+e.height&&e.y<i.y+i.height}function Xr(i,e){return i.x>=e.x&&i.y>=e.y&&i.x+i.width<=e.x+e.width&&i.y+i.height<=e.y+e.height}function _(i,e){return[...i].reduce((t,n)=>t+(n>"⹿"?e:.58*e),4)}function yi(i,e,t,n){return Jr(e).map(({kind:r,icon:o,text:s,x:a,y:d})=>{let l=(o===""?8:21)+(s===""?0:_(s,11)),[u,m]=[n.box.x+l/2+2,n.box.x+n.box.width-l/2-2],p=Math.max(u,Math.min(m,t.x+a*n.radius));return g`
      <g class="badge" data-badge=${r} data-of=${i} transform="translate(${p} ${t.y+d*n.radius})">
        <rect x=${-l/2} y="-9" width=${l} height="18" rx="9" />
        ${o===""?h:g`<path transform="translate(${10-l/2} 0)" d=${o} />`}
        <text x=${o===""?0:8} y="4">${s}</text>
      </g>
    `})}function Jr({membership:i,unsaved:e,slow:t,rate:n,inbox:r}){let o=e.entries>0?`+${e.entries}`:e.vote?"…":"";return[o===""&&t===void 0?void 0:{kind:"disk",icon:Yr,text:[o,t===void 0?"":`${t/1e3} ms`].join(" ").trim(),x:.8,y:.72},n===void 0?void 0:{kind:"clock",icon:Qr,text:`×${n}`,x:.8,y:-.78},r===0?void 0:{kind:"inbox",icon:Zr,text:String(r),x:-.8,y:-.78},gi[i]===void 0?void 0:{kind:i,icon:"",text:gi[i],x:-.8,y:.72}].filter(a=>a!==void 0)}var gi={joining:"+",leaving:"−"},Yr="M-4-3.5C-4-6 4-6 4-3.5V3.5C4 6-4 6-4 3.5zM-4-3.5C-4-1.5 4-1.5 4-3.5",Qr="M0-5A5 5 0 1 1-.01-5zM0-2.6V0L2 1.5",Zr="M-5.5-4H5.5V4H-5.5zM-5.5-4L0 .8 5.5-4";function bi({membership:i,unsaved:e,slow:t,rate:n,inbox:r},o){let{t:s}=o;return[...i==="voter"?[]:[ft(i,o)],...e.entries===0?[]:[s("ui.ring.unsaved",{n:e.entries})],...e.vote?[s("ui.ring.unsavedVote")]:[],...t===void 0?[]:[s("ui.ring.slow",{slow:t})],...n===void 0?[]:[s("ui.ring.rate",{rate:n})],...r===0?[]:[s("ui.ring.inbox",{n:r})]]}function ft(i,{t:e}){switch(i){case"learner":return e("role.learner");case"joining":return e("ui.member.joining");case"leaving":return e("ui.member.leaving");case"outside":return e("ui.member.outside")}}function gt(i,{t:e}){let{type:t,term:n=0,entries:r=[],matchIndex:o=0,lastIncludedIndex:s=0,index:a=0}=i;switch(Q(i)){case"requestVote":case"preVote":return e("ui.label.term",{type:t,term:n});case"heartbeat":return e("ui.label.heartbeat");case"entries":{let[d,l]=[r[0]?.index,r.at(-1)?.index];return d===l?e("ui.label.entry",{index:d}):e("ui.label.entries",{from:d,to:l})}case"voteGranted":case"preVoteGranted":return e("ui.label.granted");case"voteRefused":case"preVoteRefused":case"appendRefused":case"readRefused":case"clientRefused":return e("ui.label.refused");case"appendOk":return`matchIndex ${o}`;case"snapshot":case"snapshotOk":case"snapshotMore":return e("ui.label.snapshot",{index:s});case"readOk":return`index ${a}`;case"clientRequest":{let{op:d="",key:l="",value:u="",expect:m=""}=i;return d==="register"?d:be({op:d,key:l,value:u,expect:m})}case"clientOk":return i.result??e("ui.label.ok");case"clientRedirect":return i.leader===void 0?e("ui.label.noLeader"):e("ui.label.ask",{leader:i.leader});default:return t}}var eo=14;function vi(i,e,t,n){let r=new Map;for(let s of e){let a=qt(i,s,t,n);if(a===void 0)continue;let d=`${s.from}>${s.to}`;r.set(d,[...r.get(d)??[],{...a,front:s,messages:[s]}])}return[...r.values()].flatMap(s=>s.length===1?s:to(s)).sort((s,a)=>s.front.id-a.front.id)}function to(i){return[...i].sort((t,n)=>n.way-t.way||t.front.id-n.front.id).reduce((t,n)=>{let r=t.at(-1);return r===void 0||r.way-n.way>=eo?[...t,n]:[...t.slice(0,-1),{...r,messages:[...r.messages,...n.messages],opacity:Math.max(r.opacity,n.opacity)}]},[])}function Ve(i,e){return g`${no(i)}${io(i,e)}`}function no(i){switch(i){case"requestVote":return g`<circle class="filled" r="11.5" />`;case"voteGranted":case"voteRefused":return g`<circle class="hollow" r="10.5" />`;case"preVote":return g`<circle class="hollow thin" r="12.5" /><circle class="filled" r="9.5" />`;case"preVoteGranted":case"preVoteRefused":return g`<circle class="hollow thin" r="12.5" /><circle class="hollow" r="9" />`;case"heartbeat":return g`<path class="filled" d="M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z" />`;case"entries":return g`<rect class="filled" x="-14" y="-10.5" width="28" height="21" rx="4" />`;case"appendOk":case"appendRefused":return g`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />`;case"snapshot":return g`<path class="filled" d="${wi}" />`;case"snapshotOk":case"snapshotMore":return g`<path class="hollow" d="${wi}" />`;case"timeoutNow":return g`<path class="filled" d="M-13-10.5H13L0 13z" />`;case"readIndex":return g`<path class="filled" d="${ki}" />`;case"readOk":case"readRefused":return g`<path class="hollow" d="${ki}" />`;case"clientRequest":return g`<path class="filled" d="${$i}" />`;case"clientOk":case"clientRefused":case"clientRedirect":return g`<path class="hollow" d="${$i}" />`;case"other":return g`<circle class="filled" r="7" />`}}function io(i,e){let t=fn(i,e),n=ro[t];return n===void 0?g`<text class="letter" y=${i==="timeoutNow"?1:4}>${t}</text>`:g`<path class="mark" d=${n} />`}var ro={"✓":"M-4.8 .2L-1.3 3.8 4.9-3.6","✕":"M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8","→":"M-5 0H4.5M1.5-3.5L5 0 1.5 3.5","…":"M-5 0V.1M0 0V.1M5 0V.1"},$i="M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z",ki="M0-13L13 0 0 13-13 0z",wi="M-10-7.5C-10-12 10-12 10-7.5V8C10 12.5-10 12.5-10 8z",oo={requestVote:"ui.message.requestVote",voteGranted:"ui.message.voteGranted",voteRefused:"ui.message.voteRefused",preVote:"ui.message.preVote",preVoteGranted:"ui.message.voteGranted",preVoteRefused:"ui.message.voteRefused",heartbeat:"ui.message.heartbeat",entries:"ui.message.entries",appendOk:"ui.message.appendOk",appendRefused:"ui.message.appendRefused",snapshot:"ui.message.snapshot",snapshotOk:"ui.message.snapshotOk",snapshotMore:"ui.message.snapshotMore",timeoutNow:"ui.message.timeoutNow",readIndex:"ui.message.readIndex",readOk:"ui.message.readOk",readRefused:"ui.message.readRefused",clientRequest:"ui.message.clientRequest",clientOk:"ui.message.clientOk",clientRefused:"ui.message.clientRefused",clientRedirect:"ui.message.clientRedirect"};function xi(i,{t:e}){return i==="other"?"":e(oo[i])}var so=11;function Mi(i,e,t){let{state:n,shown:r,motion:o}=e,s=vi(i,n.messages,r,o),a=!e.playing||e.looking,d=a?lo(s,i,e,t):new Map;return g`${z(s,({front:l})=>l.id,l=>ao(l,a||!o,d.get(l)))}`}function ao(i,e,t){let{front:n,messages:r,at:o,tail:s,opacity:a,degrees:d}=i,l=Q(n),u=r.length;return g`
    <g class="message ${nt(l)}" data-message=${n.id} data-type=${n.type} data-glyph=${l}
      data-stack=${u>1?r.map(({id:m})=>m).join(" "):h} opacity=${a}>
      <line class="trail" x1=${s.x} y1=${s.y} x2=${o.x} y2=${o.y} />
      <g transform="translate(${o.x} ${o.y})">
        ${u>1?g`<g class="under" transform="translate(4 -4)">${Ve(l,0)}</g>`:h}
        ${Ve(l,pn(n))}
        ${e?g`<path class="heading" transform="rotate(${d})" d="M17-4.5L22 0 17 4.5" />`:h}
        ${u>1?g`<g class="count" transform="translate(13 -12)"><rect x="-10" y="-7" width="20" height="14" rx="7" /><text y="3.5">×${u}</text></g>`:h}
      </g>
      ${t===void 0?h:g`<text class="label" x=${t.at.x} y=${t.at.y+4}>${t.text}</text>`}
    </g>
  `}function lo(i,e,{selected:t,words:n},r){let o=new Map(i.map(d=>[d,co(d,n)])),s=i.map(d=>({of:d,at:d.at,width:_(o.get(d)??"",so),weight:d.front.from===t||d.front.to===t?1:0})),a=fi(s,[...r,...[...e.servers.values()].map(d=>T(d,2*e.radius+6,2*e.radius+6)),...[...e.clients.values()].map(d=>T(d,44,44)),...i.map(({at:d})=>T(d,25,23))],e.box);return new Map([...a].map(([d,l])=>[d,{text:o.get(d)??"",at:{x:Math.round(l.x),y:Math.round(l.y)}}]))}function co({messages:i,front:e},t){let n=gt(e,t),r=i.length;return r===1||i.every(o=>gt(o,t)===n)?n:t.t("ui.label.several",{n:r})}var uo=["requestVote","voteGranted","voteRefused","heartbeat","entries","appendOk","appendRefused","clientRequest","clientOk","clientRedirect"];function mo({options:i,servers:e,messages:t}){let n=r=>{let o=t.map(Q);return r.filter(s=>o.includes(s))};return[...uo,...i.preVote?["preVote"]:n(["preVote"]),...e.some(({snapshot:r})=>r!==void 0)?["snapshot","snapshotOk","snapshotMore"]:n(["snapshot"]),...n(["timeoutNow","readIndex","readOk","readRefused","clientRefused"])]}function Si(i,e,t){return c`
    <details class="legend" ?open=${t}>
      <summary>${e.t("ui.legend")}</summary>
      <ul>
        ${mo(i).map(n=>c`
            <li>
              <svg class="message ${nt(n)}" viewBox="-15 -13 30 26" aria-hidden="true">${Ve(n,1)}</svg>
              ${xi(n,e)}
            </li>
          `)}
      </ul>
    </details>
  `}var Ke=class extends y{#e=1.5;#t=matchMedia("(min-width: 1100px) and (min-height: 760px)").matches;#i=new ResizeObserver(([e])=>{e===void 0||e.contentRect.height===0||(this.#e=e.contentRect.width/e.contentRect.height,this.again())});connectedCallback(){this.#i.observe(this)}disconnectedCallback(){this.#i.disconnect()}inputs(e){return[e.state,e.shown,e.looking,e.selected,e.words,e.motion,e.control,e.status,e.playing]}view(e){let{state:t,words:n}=e,r=Lt(t.servers.map(a=>a.server),yo(t),this.#e),{box:o}=r,s=t.servers.map(a=>po(a,t,r,n));return c`
      <svg
        class="ring"
        viewBox="${o.x} ${o.y} ${o.width} ${o.height}"
        role="group"
        aria-label=${vo(t,n)}
      >
        <g class="areas">${mi(r,t.cuts).map(a=>xo(a,n))}</g>
        <g class="links">${Ct(r).map(({a,b:d,line:l})=>this.#r(e,a,d,l))}</g>
        <g class="captions" aria-hidden="true">${s.map(fo)}</g>
        <g class="messages" aria-hidden="true">${Mi(r,e,s.map(go))}</g>
        <g class="clients">
          ${z(r.clients,([a])=>a,([a,d])=>To(a,d,bo(t,a),n))}
        </g>
        <g class="servers">
          ${s.map(a=>this.#n(e,r,a))}
        </g>
        <g class="badges" aria-hidden="true">${s.map(({server:a,condition:d,at:l})=>yi(a.server,d,l,r))}</g>
      </svg>
      ${Si(t,n,this.#t)}
    `}#n(e,t,{server:n,at:r,condition:o}){let{words:s,shown:a,motion:d}=e,l=$o(n,o,s),u=f=>{let b=f.currentTarget;b instanceof Element&&this.raise({kind:"menu",server:n.server,anchor:b})},m=f=>{f.key!=="Enter"&&f.key!==" "||(f.preventDefault(),f.stopPropagation(),u(f))},p=f=>{f.preventDefault(),u(f)};return g`
      <g
        class="server ${n.role} ${n.status}"
        ?data-selected=${n.server===e.selected}
        data-server=${n.server}
        data-role=${n.role}
        data-term=${n.currentTerm}
        data-status=${n.status}
        data-membership=${o.membership}
        transform="translate(${r.x} ${r.y})"
        role="button"
        tabindex="0"
        aria-haspopup="menu"
        aria-label=${l}
        @click=${u}
        @keydown=${m}
        @contextmenu=${p}
      >
        <circle class="halo" r=${t.radius+8} />
        <circle class="track" r=${t.radius} />
        ${Mo(n,t.radius,a,d)}
        ${So(n,t.radius-8)}
        ${de(n)?wo(n,pt(n,e.state),t.radius-8):h}
        <text class="name" y=${de(n)?-7:-2}>${n.server}</text>
        <text class="term" y=${de(n)?7:15}>${n.status==="up"?s.t("ui.ring.term",{term:n.currentTerm}):s.t(n.status==="crashed"?"ui.status.crashed":"ui.status.frozen")}</text>
      </g>
    `}#r(e,t,n,r){let o=ce(e.state.cuts,t,n),s=o==="open"?{do:"cut",from:t,to:n,both:!0}:{do:"heal",from:t,to:n},{t:a}=e.words,d=E(s,e.state,{control:e.control,connected:e.status==="open",looking:e.looking},e.words)??(o==="open"?a("ui.link.clickToCut",{a:t,b:n}):a("ui.link.clickToHeal",{a:t,b:n}));return g`
      <g class="link ${o}" data-link="${t}-${n}" data-cut=${o} @click=${()=>this.raise({kind:"command",command:s})}>
        <title>${d}</title>
        <line class="reach" stroke-width=${26} x1=${r.from.x} y1=${r.from.y} x2=${r.to.x} y2=${r.to.y} />
        <line class="wire" x1=${r.from.x} y1=${r.from.y} x2=${r.to.x} y2=${r.to.y} />
        ${Ro(r,o)}
      </g>
    `}};function po(i,e,t,n){let r=t.servers.get(i.server)??{x:0,y:0},o=pi(i,e);return{server:i,at:r,condition:o,caption:ko(i,o,e,n),captionAt:{x:r.x,y:r.y+t.radius+22}}}function fo({server:i,caption:e,captionAt:t}){return g`<text class="caption ${i.role} ${i.status}" x=${t.x} y=${t.y}>${e}</text>`}function go({caption:i,captionAt:{x:e,y:t}}){return T({x:e,y:t-4},_(i,12.5),16)}function yo(i){let e=i.operations.filter(n=>n.returned===void 0).map(n=>n.client),t=i.messages.flatMap(n=>[n.from,n.to]).filter(n=>n.startsWith("C"));return[...new Set([...e,...t])].sort()}function bo(i,e){return i.operations.filter(t=>t.client===e).at(-1)}function vo(i,e){let t=F(i.servers),n=i.servers.length;return t===void 0?e.t("ui.ring.summaryNoLeader",{n}):e.t("ui.ring.summary",{n,leader:t.server,term:t.currentTerm})}function $o(i,e,t){let{t:n}=t,{server:r,currentTerm:o}=i,s=L(i.role,t),a=i.status==="crashed"?n("ui.ring.describeCrashed",{server:r,term:o}):n(i.status==="frozen"?"ui.ring.describeFrozen":"ui.ring.describe",{server:r,role:s,term:o}),d=de(i)&&i.votes.length>0?[n("ui.ring.votes",{votes:i.votes})]:[],l=bi(e,t).filter(u=>u!==s);return[a,...d,...l].join(n("ui.ring.comma"))}function ko(i,{membership:e},t,n){let{t:r}=n,o=L(i.role,n),s=de(i)?r("ui.ring.candidate",{role:o,votes:i.votes.length,voters:pt(i,t).length}):o,a=i.status==="crashed"?r("ui.ring.disk",{term:i.currentTerm,n:x(i)}):s,d=e==="voter"?o:ft(e,n);return d===o?a:`${a} · ${d}`}function de({role:i,status:e}){return e!=="crashed"&&(i==="candidate"||i==="preCandidate")}function wo(i,e,t){let n=Math.min(24,130/e.length);return e.map((r,o)=>{let s=(90-(o-(e.length-1)/2)*n)*Math.PI/180,[a,d]=[(t-5.5)*Math.cos(s),(t-5.5)*Math.sin(s)].map(l=>Math.round(l*10)/10);return g`<circle class="ballot" data-vote=${r} data-in=${i.votes.includes(r)} cx=${a} cy=${d} r=${e.length>6?2.2:3} />`})}function xo({servers:i,path:e,width:t},{t:n}){return g`
    <g class="area" data-area=${i.join(" ")}>
      <title>${n("ui.ring.area",{servers:i})}</title>
      <path class="rim" stroke-width=${t+3} d=${e} /><path class="ground" stroke-width=${t} d=${e} />
    </g>
  `}function Mo(i,e,t,n){let r=i.role==="leader"?i.timers.heartbeat:i.timers.election;if(r===void 0)return h;let o=At(r,t),s=n?o:Math.ceil(o*8)/8;return g`<path class="timer" d=${Nt(e,s)} />`}function So(i,e){let t=i.status==="crashed"?g`<path class="cracks" d="M-24-24L24 24M24-24L-24 24" />`:h,n=i.role==="leader"?g`<circle class="inner" r=${e-4.5} />`:h;return g`<circle class="disc" r=${e} />${n}${t}`}function To(i,e,t,{t:n}){let r=t===void 0?"":`${t.key}=${t.value}`;return g`
    <g class="client" data-client=${i} transform="translate(${e.x} ${e.y})">
      <title>${n("ui.ring.client",{client:i,asks:r})}</title>
      <rect x=${-22} y=${-19} width=${44} height=${38} rx="7" />
      <text class="name" y="5">${i}</text>
      <text class="caption" y=${36}>${r.length>14?`${r.slice(0,13)}…`:r}</text>
    </g>
  `}function Ro(i,e){let{at:t,degrees:n}=Ot(i),r=e==="back"?n+180:n,o=e==="forth"||e==="back",s=o?"M-7 0H2M-1.5-3.5L2 0-1.5 3.5M6-6V6":"M-4-4L4 4M4-4L-4 4";return g`
    <g class="cut" transform="translate(${t.x} ${t.y}) rotate(${o?r:0})">
      <circle r="11" /><path d=${s} />
    </g>
  `}var je=class extends y{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return c`
      <h2 id="safety-title" class="unseen">${r("ui.safety")}</h2>
      <p class="hint">${o.size===0?r("ui.safety.allHold",{n:s.length}):r("ui.safety.someFell",{n:o.size,total:s.length})}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${s.map(a=>this.#e(a,o.get(a),t))}</ul>
      </div>
    `}#e(e,t,n){let{t:r}=n,o=n.first([`property.${e}.text`],{});return c`
      <li data-property=${e} data-state=${t===void 0?"holds":"violated"}>
        <span class="sign" aria-hidden="true">${t===void 0?"✓":"✕"}</span>
        <div>
          <h3>${n.first([`property.${e}.name`],{})??e}</h3>
          ${o===void 0?h:c`<p>${o}</p>`}
          ${t===void 0?c`<p class="hint">${r("ui.safety.holds")}</p>`:c`<button class="chip small" type="button" @click=${()=>this.raise({kind:"contradiction",violation:t.seq})}>${r("ui.safety.violated",{at:t.at})}</button>`}
        </div>
      </li>
    `}};var le=(i,e)=>{let t=i._$AN;if(t===void 0)return!1;for(let n of t)n._$AO?.(e,!1),le(n,e);return!0},Be=i=>{let e,t;do{if((e=i._$AM)===void 0)break;t=e._$AN,t.delete(i),i=e}while(t?.size===0)},Ti=i=>{for(let e;e=i._$AM;i=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(i))break;t.add(i),Po(e)}};function Eo(i){this._$AN!==void 0?(Be(this),this._$AM=i,Ti(this)):this._$AM=i}function Io(i,e=!1,t=0){let n=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(n))for(let o=t;o<n.length;o++)le(n[o],!1),Be(n[o]);else n!=null&&(le(n,!1),Be(n));else le(this,i)}var Po=i=>{i.type==ve.CHILD&&(i._$AP??=Io,i._$AQ??=Eo)},De=class extends $e{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),Ti(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(le(this,e),Be(this))}setValue(e){if(Cn(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var W=()=>new bt,bt=class{},yt=new WeakMap,U=te(class extends De{render(i){return h}update(i,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=i.options?.host,this.rt(this.ct=i.element)),h}rt(i){if(this.G!==void 0)if(this.isConnected||(i=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=yt.get(e);t===void 0&&(t=new WeakMap,yt.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,i),i!==void 0&&this.G.call(this.ht,i)}else this.G.value=i}get lt(){return typeof this.G=="function"?yt.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var Ri={mark:9,line:5},Ei={mark:16,line:10};function Ii({marks:i,calls:e,arrows:t,left:n},r,o,s){if(r<n)return;let a=vt(i,s.mark,$=>Math.hypot($.x-r,$.y-o));if(a!==void 0)return{seq:a.mark.seq,at:a.mark.start};let d=vt(e,s.mark,$=>Math.hypot(Math.max($.x1-r,0,r-$.x2),$.y-o));if(d!==void 0)return Lo(d,r,s);let l=vt(t,s.line,$=>Co($,r,o));if(l===void 0)return;let{arrow:u,x1:m,y1:p,x2:f,y2:b}=l;return Math.hypot(r-f,o-b)<Math.hypot(r-m,o-p)&&u.endSeq!==void 0?{seq:u.endSeq,at:u.end}:{seq:u.seq,at:u.start}}function Lo({call:i,x1:e,x2:t,point:n},r,o){return i.point!==void 0&&n!==void 0&&Math.abs(n-r)<=o.mark?i.point:Math.abs(t-r)<Math.abs(e-r)&&i.endSeq!==void 0?{seq:i.endSeq,at:i.end}:{seq:i.seq,at:i.start}}function vt(i,e,t){let n,r=e;for(let o of i){let s=t(o);s>r||(r=s,n=o)}return n}function Co({x1:i,y1:e,x2:t,y2:n},r,o){let s=(t-i)**2+(n-e)**2,a=s===0?0:Math.max(0,Math.min(1,((r-i)*(t-i)+(o-e)*(n-e))/s));return Math.hypot(i+a*(t-i)-r,e+a*(n-e)-o)}var Pi=20,Li=8.5;function Ci({earlier:i,later:e},{lanes:t,left:n,width:r},o){let a=(i===void 0?[e]:[i,e]).map(({at:u,lane:m},p)=>({x:Z(o,n,r,u),y:t.find(({name:f})=>f===m)?.y??vn/2,label:String(p+1)})),[d,l]=a;return d===void 0||l===void 0?a:d.y===l.y&&l.x-d.x<Pi?[{...d,x:l.x-Pi},l]:a}function qi(i,e,t,n,r){i.save(),i.beginPath(),i.rect(t-Li,0,i.canvas.width,i.canvas.height),i.clip(),i.strokeStyle=n.danger,i.lineWidth=2,i.setLineDash([4,3]),i.beginPath();for(let{x:o,y:s}of e)i.lineTo(o,s);i.stroke(),i.setLineDash([]),i.font=`700 11px ${r.sans}`,i.textAlign="center",i.textBaseline="middle";for(let{x:o,y:s,label:a}of e)i.beginPath(),i.arc(o,s,Li,0,2*Math.PI),i.fillStyle=n.surface,i.fill(),i.stroke(),i.fillStyle=n.danger,i.fillText(a,o,s+.5);i.restore()}function Ni(i){let e=i.filter(({at:t})=>t===i.at(-1)?.at);return e.filter(({earlier:t})=>t!==void 0).at(-1)??e.at(-1)}function ze(i,e){let t=i.event(e);if(t?.kind!=="violation")return;let n=t.earlier===void 0?void 0:i.event(t.earlier);return{violation:t,later:Ai(qo(i,t)),...n===void 0?{}:{earlier:Ai(n)}}}function qo(i,e){let t=e.seq-1;for(;i.event(t)?.kind==="violation";)t--;let n=i.event(t);return n?.at===e.at?n:e}function Ai(i){let e=Ao(i);return{seq:i.seq,at:i.at,...e===void 0?{}:{lane:e}}}function Ao(i){if(i.kind==="sent")return i.message.from;if(i.kind==="violation")return i.servers?.[0];if("server"in i)return i.server;if("client"in i)return i.client}var No=[["focus","ui.spacetime.focus"],["context","ui.spacetime.context"],["all","ui.spacetime.all"]],Oo=4,Oi=1.6,Ge=class extends y{#e=yn;#t="context";#i;#n;#r=[];#o;#d={sans:"sans-serif",mono:"monospace"};#s={width:0,height:0};#l=!0;#c=!1;#u=0;#y;#a;#p;#f;#m;#h;#g=new Map;#v=W();#x=W();#P=W();#A=W();#N=W();#L=new ResizeObserver(([e])=>{e!==void 0&&(this.#s={width:Math.round(e.contentRect.width),height:Math.round(e.contentRect.height)},this.again())});#O=new IntersectionObserver(([e])=>{this.#l=e?.isIntersecting??!0,this.#l&&this.again()});#F=new MutationObserver(()=>this.#S());#H=matchMedia("(prefers-color-scheme: dark)");#S=()=>{this.#o=void 0,this.again()};connectedCallback(){this.#O.observe(this),this.#F.observe(document.documentElement,{attributeFilter:["data-theme"]}),this.#H.addEventListener("change",this.#S)}disconnectedCallback(){this.#L.disconnect(),this.#O.disconnect(),this.#F.disconnect(),this.#H.removeEventListener("change",this.#S)}draw(e){this.#a=void 0,super.draw(e),e.contradiction!==this.#f&&(this.#f=e.contradiction,this.scrollIntoView({block:"nearest"})),this.#l&&this.#z(e)}inputs(e){let{words:t,travel:n,playing:r,looking:o,control:s,status:a,past:d}=e,l=r&&!o?0:e.shown;return[t,this.#t,this.#c,this.#e.follows,n.branches,n.branch,(n.from??0)>0,d.first,l,r,o,s,a]}view(e){let{t}=e.words;return c`
      <div class="strip">
        <h2>${t("ui.spacetime")}</h2>
        <div class="beats" role="radiogroup" aria-label=${t("ui.spacetime.beats")}>
          <span aria-hidden="true">${t("ui.spacetime.beats")}</span>
          ${No.map(([n,r])=>c`
              <label class="pick"><input type="radio" name="beats" value=${n} .checked=${n===this.#t} @change=${()=>this.#ie(n)} />${t(r)}</label>
            `)}
        </div>
        <span class="hint" role="status">${this.#c?t("ui.spacetime.crowded"):h}</span>
        <div class="zoom">
          <button class="bare" type="button" popovertarget="spacetime-key" aria-label=${t("ui.spacetime.key")} title=${t("ui.spacetime.key")}>?</button>
          ${this.#V(t("ui.spacetime.zoomOut"),en,()=>this.#C(Oi))}
          ${this.#V(t("ui.spacetime.zoomIn"),Zt,()=>this.#C(1/Oi))}
          ${this.#V(t("ui.spacetime.fit"),tn,()=>this.#$({kind:"fit"}))}
          <button class="bare" type="button" aria-pressed=${this.#e.follows?"true":"false"} aria-label=${t("ui.spacetime.follow")} title=${t("ui.spacetime.follow")}
            @click=${()=>this.#re()}>${nn}</button>
        </div>
      </div>
      <div class="view">
        <div class="window">
          <div
            class="lanes"
            ${U(this.#x)}
            @pointerdown=${n=>this.#W(n)}
            @pointermove=${n=>this.#j(n)}
            @pointerup=${n=>this.#T(n)}
            @pointercancel=${n=>this.#U(n)}
            @pointerleave=${()=>this.#R(void 0)}
            @dblclick=${n=>this.#X(n)}
            @wheel=${{handleEvent:n=>this.#_(n),passive:!1}}
          >
            <canvas aria-hidden="true" ${U(this.#v)}></canvas>
            <div class="ahead" ${U(this.#A)}></div>
            ${(e.travel.from??0)>0?c`<div class="limit" ${U(this.#N)}><span>${t("ui.limit")}</span></div>`:h}
            ${this.#D(e)}
          </div>
        </div>
        ${this.#Y(e)}
      </div>
      ${Ko(e.words)}
    `}drawn(){let e=this.querySelector(".window");e!==null&&this.#L.observe(e)}#V(e,t,n){return c`<button class="bare" type="button" aria-label=${e} title=${e} @click=${n}>${t}</button>`}#D({words:e,past:t,present:n,shown:r}){let o=s=>Math.round(s/100)/10;return c`
      <div
        class="playhead"
        role="slider"
        tabindex="0"
        aria-label=${e.t("ui.spacetime.moment")}
        aria-orientation="horizontal"
        aria-valuemin=${o(t.first)}
        aria-valuemax=${o(ne(t,n))}
        aria-valuenow=${o(r)}
        aria-valuetext=${e.ms(r)}
        ${U(this.#P)}
        @keydown=${s=>this.#se(s)}
      >
        <svg viewBox="0 0 20 14" aria-hidden="true"><path d="M2 1h16l-8 12z" /></svg>
      </div>
    `}#Y(e){let{travel:t,words:n}=e,{branch:r}=t,o=Tn(t.branches??[],r);if(o.length<2)return h;let{t:s}=n;return c`
      <nav class="branches" aria-label=${s("ui.branches")} data-scrolls>
        <h3>${s("ui.branches")}</h3>
        <ol>
          ${Rn(o).map(({branch:a,depth:d})=>{let{id:l}=a,u=l===r?void 0:v({do:"switch",branch:l},e),[m,p]=[mn(a,n),hn(a,n)],f=s("ui.branch.go",{id:l,name:m,length:p});return c`
              <li data-depth=${Math.min(d,6)}>
                <button type="button" aria-current=${l===r?"true":h} aria-disabled=${u===void 0?h:"true"} aria-label=${f} title=${u??f}
                  @click=${()=>l!==r&&this.raise({kind:"command",command:{do:"switch",branch:l}})}
                ><b>${l}</b><span>${m}<small>${p}</small></span></button>
              </li>
            `})}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${()=>this.raise({kind:"dialog",dialog:"compare"})}>${s("ui.compare")}</button>
      </nav>
    `}#z(e){let t=this.#v.value;if(t===void 0||this.#s.width===0||this.#s.height===0)return;let{past:n,present:r,shown:o,words:s,looking:a}=e;this.#i=gn(this.#i,n);let{chart:d}=this.#i;a?this.#Z(e):this.#e=K(this.#ee(e),{kind:"now",at:r},X(e));let l=e.contradiction===void 0?void 0:ze(n,e.contradiction.violation);this.#Q(l,e);let u=ne(n,r),m={width:this.#s.width,height:Math.max(this.#s.height,$n(d))},p=devicePixelRatio,f=[n,n.lineage,n.lastSeq,n.firstSeq,this.#e,m.width,m.height,p,this.#t,this.#M(),s,u,l?.violation];if(f.some((b,k)=>b!==this.#r[k])){this.#r=f,this.#n=kn(d,this.#e,m,this.#t,u);let b=it(t,m);if(b===null)return;wn(b,this.#n,this.#M(),this.#d,In(s)),l!==void 0&&qi(b,Ci(l,this.#n,this.#e),w,this.#M(),this.#d),this.#K(this.#n.crowded)}this.#te(o,m.height),this.#G(e.travel.from??0,m.height)}#Q(e,t){t.contradiction!==this.#m&&(this.#m=t.contradiction,e!==void 0&&(this.#e=K(this.#e,{kind:"stretch",from:e.earlier?.at??e.later.at,to:e.later.at},X(t))))}#Z(e){if(e.shown===this.#y)return;this.#y=e.shown;let t={...this.#e,follows:!1};this.#e=this.#h?.kind==="scrub"?t:K(t,{kind:"reveal",at:e.shown},X(e))}#ee(e){let{playing:t,present:n}=e,[r,o]=[this.#e,this.#u];if(this.#u=n,r.follows||n===o)return r;let s=a=>(a-r.start)/r.span;return s(o)<0||s(o)>1?r:t&&s(n)>.82?{...r,follows:!0}:t?r:K(r,{kind:"reveal",at:n},X(e))}#te(e,t){let[n,r]=[this.#P.value,this.#A.value];if(n===void 0||r===void 0)return;let o=Z(this.#e,w,this.#w,e),s=o>=w-1&&o<=this.#s.width+1,a=`translateX(${Math.round(Math.max(w,Math.min(this.#s.width,o))*2)/2}px)`;n.style.transform!==a&&(n.style.transform=a,r.style.transform=`translateX(${Math.max(w,o)}px)`),n.classList.toggle("outside",!s);let d=`${t-ee}px`;n.style.height!==d&&(n.style.height=d,r.style.height=d)}#G(e,t){let n=this.#N.value;if(n===void 0)return;let r=`${Math.max(0,Math.min(this.#s.width,Z(this.#e,w,this.#w,e))-w)}px`;n.style.width!==r&&(n.style.width=r),n.style.height!==`${t-ee}px`&&(n.style.height=`${t-ee}px`)}#K(e){e!==this.#c&&(this.#c=e,queueMicrotask(()=>this.again()))}#M(){if(this.#o!==void 0)return this.#o;let{palette:e,fonts:t}=En(this);return this.#d=t,this.#o=e,this.#ne(e),e}#ne(e){for(let t of this.querySelectorAll("canvas[data-sign]")){let n=it(t,{width:26,height:18});if(n===null)continue;let[r,o]=(t.dataset.sign??"").split(" ");r==="look"?xn(n,o,1,25,9,e):r==="mark"?Sn(n,o,13,9,e):Mn(n,13,9,e)}}get#w(){return Math.max(1,this.#s.width-w)}#ie(e){this.#t=e,this.again()}#$(e){let{model:t}=this;t!==void 0&&(this.#e=K(this.#e,e,X(t)),this.again())}#C(e,t){let{model:n}=this;if(n===void 0)return;let{start:r,span:o}=this.#e,s=n.shown>=r&&n.shown<=r+o?n.shown:r+o/2;this.#$({kind:"zoom",factor:e,about:t??s})}#re(){let{model:e}=this;if(e===void 0)return;let{travel:t,present:n}=e;this.#$({kind:"follow",at:n}),this.raise({kind:"now"});let r={do:"seek",at:t.end??0};r.at>n&&!e.playing&&v(r,e)===void 0&&this.raise({kind:"command",command:r})}#_(e){let t=document.documentElement,n=t.scrollHeight>t.clientHeight+1;if(Math.abs(e.deltaX)>Math.abs(e.deltaY))e.preventDefault(),this.#$({kind:"pan",share:e.deltaX/this.#w});else if(e.ctrlKey||!n){e.preventDefault();let r=e.deltaMode===WheelEvent.DOM_DELTA_LINE?e.deltaY*18:e.deltaY;this.#C(2**(Math.max(-240,Math.min(240,r))/(e.ctrlKey?120:320)),this.#B(e))}}#W(e){let t=this.#x.value;if(t===void 0||e.button!==0)return;t.setPointerCapture(e.pointerId),this.#g.set(e.pointerId,e.clientX),this.#R(void 0);let{x:n,y:r}=this.#I(e),o=e.target instanceof Element&&e.target.closest(".playhead")!==null,s=r>(this.#n?.size.height??1/0)-ee;o||s?(this.#h={kind:"scrub"},s&&this.#J(e),this.#P.value?.focus({preventScroll:!0})):this.#h={kind:"pan",x:n,y:r,moved:this.#g.size>1}}#j(e){let t=this.#g.get(e.pointerId);if(t===void 0){this.#R(this.#E(e));return}let n=this.#h;if(this.#g.size===2)this.#q(e);else if(n?.kind==="scrub")this.#J(e);else if(n?.kind==="pan"){let{x:r,y:o}=this.#I(e);if(n.moved||=Math.hypot(r-n.x,o-n.y)>Oo,n.moved)this.#$({kind:"pan",share:(t-e.clientX)/this.#w});else return}this.#g.set(e.pointerId,e.clientX)}#T(e){let t=this.#h;this.#U(e),t?.kind==="scrub"?this.raise({kind:"go"}):t?.kind==="pan"&&!t.moved&&this.#b(this.#E(e))}#U(e){this.#g.delete(e.pointerId),this.#h=void 0}#X(e){let{x:t}=this.#I(e);t>=w&&this.#E(e)===void 0&&this.#b({at:this.#B(e)})}#q(e){let t=[...this.#g].find(([s])=>s!==e.pointerId)?.[1],n=this.#g.get(e.pointerId);if(t===void 0||n===void 0)return;let[r,o]=[Math.abs(n-t),Math.abs(e.clientX-t)];r<8||o<8||this.#C(r/o,this.#oe((e.clientX+t)/2))}#J(e){let{x:t}=this.#I(e),n=this.#B(e);this.#k(n),(t<w||t>this.#s.width)&&this.#$({kind:"reveal",at:n})}#b(e){e!==void 0&&(this.#k(e.at,e.seq),this.raise({kind:"go"}))}#k(e,t){this.#a=e,this.raise({kind:"look",at:e,...t===void 0?{}:{seq:t}})}#R(e){if(e?.seq===this.#p?.seq)return;this.#p=e;let t=this.#x.value;if(t===void 0||this.model===void 0)return;let n=e===void 0?void 0:this.model.past.event(e.seq),r=n===void 0?void 0:S(n,this.model.words);t.classList.toggle("hit",e!==void 0),t.title=e===void 0?"":`${this.model.words.ms(e.at)} · ${r?.text??""}`}#E(e){let{x:t,y:n}=this.#I(e),r=e instanceof PointerEvent&&e.pointerType==="touch"?Ei:Ri;return this.#n===void 0?void 0:Ii(this.#n,t,n,r)}#I(e){let t=this.#x.value?.getBoundingClientRect();return{x:e.clientX-(t?.left??0),y:e.clientY-(t?.top??0)}}#B(e){return this.#oe(e.clientX)}#oe(e){let t=this.#x.value?.getBoundingClientRect().left??0,n=Math.max(w,Math.min(this.#s.width,e-t));return bn(this.#e,w,this.#w,n)}#se(e){let{model:t}=this;if(t===void 0||e.ctrlKey||e.metaKey||e.altKey)return;let{past:n}=t,{first:r,last:o}=X(t),s=Math.max(r,Math.min(this.#a??t.shown,o)),a=this.#e.span/8;switch(e.key){case"ArrowLeft":case"ArrowDown":this.#k(Me(n,s));break;case"ArrowRight":case"ArrowUp":this.#k(Se(n,s)??1/0);break;case"PageDown":this.#k(s-a);break;case"PageUp":this.#k(s+a);break;case"Home":this.#k(n.first);break;case"End":this.#k(1/0);break;case"Enter":this.raise({kind:"go"});break;case"Escape":this.raise({kind:"now"});break;default:return}e.preventDefault()}};function X({past:i,present:e}){return{first:i.first,last:ne(i,e)}}var Fo=["follower","candidate","leader","learner","frozen","crashed"],Ho=[["timeout","ui.mark.timeout"],["elected","ui.mark.elected"],["stepDown","ui.mark.stepDown"],["commit","ui.mark.commit"],["learned","ui.mark.learned"],["truncate","ui.mark.truncate"],["snapshot","ui.mark.snapshot"],["config","ui.mark.config"],["crash","ui.mark.crash"],["restart","ui.mark.restart"],["freeze","ui.mark.freeze"],["wipe","ui.mark.wipe"],["network","ui.mark.network"],["setting","ui.mark.setting"],["violation","ui.mark.violation"]];function Vo(i,e){return i==="crashed"?e.t("ui.status.crashed"):i==="frozen"?e.t("ui.status.frozen"):L(i,e)}function Ko(i){let{t:e}=i,t=(n,r)=>c`<li><canvas data-sign=${n} aria-hidden="true"></canvas>${r}</li>`;return c`
    <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${e("ui.spacetime.key")}>
      <ul>
        ${Fo.map(n=>t(`look ${n}`,Vo(n,i)))}
        ${Ho.map(([n,r])=>t(`mark ${n}`,e(r)))}
        ${t("point",e("ui.mark.point"))}
      </ul>
      <p class="hint">${e("ui.spacetime.arrows")}</p>
    </div>
  `}var _e=class extends y{inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return[t.manual,t.broken,n,r,o,s]}view(e){return c`${this.#e(e)}${this.#t(e)}`}#e(e){let{t}=e.words;if(e.state.manual!==!0)return h;let n=v({do:"manual",on:!1},e);return c`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${jo}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?h:"true"} title=${n??h}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t({state:e,words:t}){let{t:n,first:r,list:o}=t;if(e.broken.length===0)return h;let s=e.broken.map(a=>r([`rule.${a}.name`],{})??a);return c`
      <p class="standing bad" data-testid="broken">
        <span>${n("ui.rules.standing",{rules:o(s.map(a=>n("ui.rules.quoted",{name:a})))})}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function jo(){let i=document.querySelector("pg-manual [data-row][tabindex='0'], pg-manual h2");i?.scrollIntoView({block:"nearest"}),i?.focus()}var Fi="theme";function Hi(){try{let i=localStorage.getItem(Fi);return i==="light"||i==="dark"?i:"auto"}catch{return"auto"}}function Vi(i){Bo(i);try{localStorage.setItem(Fi,i)}catch{}}function Bo(i){document.documentElement.dataset.theme=i}var Do={auto:"light",light:"dark",dark:"auto"},We=class extends y{#e=Hi();inputs(e){return[e.words]}view({words:{t:e}}){let[t,n]={auto:[e("ui.theme.auto"),dn],light:[e("ui.theme.light"),ln],dark:[e("ui.theme.dark"),cn]}[this.#e];return c`<button class="chip square" type="button" aria-label=${t} title=${t} @click=${()=>this.#t()}>${n}</button>`}#t(){this.#e=Do[this.#e],Vi(this.#e),this.again()}};var Ue=class extends y{inputs(e){let{state:t,words:n,control:r,status:o}=e;return[t.cuts.length===0,t.servers.length,n,r,o,e.looking]}view(e){let{t}=e.words;return c`
      <div class="toolbar" role="toolbar" aria-label=${t("ui.toolbar")}>
        ${J({label:t("ui.client"),icon:me,key:"W",why:v({do:"write",key:"x",value:""},e),press:()=>this.raise({kind:"dialog",dialog:"client"})})}
        <button class="chip" type="button" aria-haspopup="menu" @click=${({currentTarget:n})=>this.#e(n)}>
          ${an}<span>${t("ui.cluster")}</span>
        </button>
        ${J({label:t("ui.partition"),icon:rn,key:"P",why:v({do:"partition",groups:[]},e),press:()=>this.raise({kind:"dialog",dialog:"partition"})})}
        ${J({label:t("ui.healAll"),icon:sn,key:"H",why:v({do:"healAll"},e),press:()=>this.raise({kind:"command",command:{do:"healAll"}})})}
        ${J({label:t("ui.network"),icon:on,key:"N",why:v({do:"network"},e),press:()=>this.raise({kind:"dialog",dialog:"network"})})}
      </div>
    `}#e(e){e instanceof Element&&this.raise({kind:"cluster",anchor:e})}};var zo=.01,Xe=class extends y{inputs(e){let{playing:t,speed:n,status:r,control:o,looking:s,words:a}=e;return[Ki(e),t,n,r,o,s,a]}draw(e){super.draw(e),this.dataset.now=String(Math.floor(e.shown))}view(e){let{playing:t,speed:n,status:r,looking:o,words:s}=e,{t:a}=s,d={do:t?"pause":"play"},l=a(t?"ui.pause":"ui.play"),u=v(d,e),m=Bn(n);return c`
      <div class="buttons">
        <button class="round" type="button" data-testid="back" aria-label=${a("ui.back")} title=${a("ui.back")}
          @click=${()=>this.raise({kind:"back"})}>${Ut}</button>
        <button class="round big" type="button" data-testid="play" aria-label=${l} title=${u??l}
          aria-disabled=${u===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:d})}>${t?_t:Gt}</button>
        <button class="round" type="button" data-testid="step" aria-label=${a("ui.step")} title=${u??a("ui.step")}
          aria-disabled=${u===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:{do:"step"}})}>${Wt}</button>
        <div class="readout">
          <span class="clock" role="timer" aria-live="off" aria-label=${a("ui.clock")}>${Ki(e)}</span>
          <span class="line ${r} ${o?"looking":""}" data-testid="connection"><span class="dot"></span>${o?a("ui.looking.short"):Go(r,t,s)}</span>
        </div>
      </div>
      <div class="speed">
        <label for="speed">${a("ui.speed")}</label>
        <output for="speed">${a("ui.speed.span",{span:m})}</output>
        <input id="speed" type="range" min="0" max=${dt} step="1" .value=${String(Re(n))}
          aria-valuetext=${a("ui.speed.span",{span:m})} ?disabled=${u!==void 0}
          @input=${p=>this.#e(p)} />
      </div>
      <p class="hint keys">
        <kbd>Space</kbd> ${l} <kbd>←</kbd> ${a("ui.back.short")} <kbd>→</kbd> ${a("ui.step.short")} <kbd>C</kbd> ${a("ui.crash")}
        <kbd>T</kbd> ${a("ui.timeout")} <kbd>W</kbd> ${a("ui.write.short")} <kbd>?</kbd> ${a("ui.help")}
      </p>
    `}#e(e){e.target instanceof HTMLInputElement&&this.raise({kind:"command",command:{do:"speed",x:ie(e.target.valueAsNumber)}})}};function Ki({shown:i,looking:e,playing:t,speed:n}){let r=e||!t||n<=zo;return`${Rt(i,r)} ms`}function Go(i,e,{t}){switch(i){case"open":return t(e?"ui.status.live":"ui.status.paused");case"connecting":return t("ui.status.connecting");case"lost":return t("ui.status.lost");case"ended":return t("ui.status.ended")}}var ji=["election","commit","fault","violation"],Je=class extends y{inputs({words:e,landmark:t,status:n,control:r,travel:o,looking:s}){return[e,t,n,r,o.branch,s]}view(e){let{landmark:t,words:n}=e,{t:r}=n,o=r(tt[t]),s=d=>this.#e(r(d?"ui.jump.back":"ui.jump.on",{what:o}),d?"[":"]",d?Qt:Yt,e,{do:"jump",to:t},()=>this.raise({kind:"jump",back:d})),a=d=>()=>this.raise({kind:"command",command:d});return c`
      ${this.#e(r("ui.undo"),"Ctrl Z",Xt,e,{do:"undo"},a({do:"undo"}))}
      ${this.#e(r("ui.branch.here"),void 0,Jt,e,{do:"branch"},()=>a(this.#t())())}
      <div class="jumps" role="group" aria-label=${r("ui.jump")}>
        ${s(!0)}
        <select aria-label=${r("ui.jump")} @change=${d=>this.#i(d)}>
          ${ji.map(d=>c`<option value=${d} ?selected=${d===t}>${r(tt[d])}</option>`)}
        </select>
        ${s(!1)}
      </div>
    `}#e(e,t,n,r,o,s){let a=v(o,r),d=a??(t===void 0?e:`${e} (${t})`);return c`<button class="chip square" type="button" aria-label=${e} title=${d} aria-disabled=${a===void 0?h:"true"} @click=${s}>${n}</button>`}#t(){let{model:e}=this;return e?.looking===!0?{do:"branch",at:e.shown}:{do:"branch"}}#i({target:e}){let t=e instanceof HTMLSelectElement?ji.find(n=>n===e.value):void 0;t!==void 0&&this.raise({kind:"aim",to:t})}};var Ye=class extends y{inputs({state:e,words:t,past:n}){return[e.violations,e.broken,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let o=Ni(e.violations);if(o===void 0)return c`<div role="alert"></div>`;let s=ze(n,o.seq);return c`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:o,sections:s}){let{t:a}=r,d=n.violations.length-1;return c`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${_o(e,r)}${d>0?c` <span class="hint">· ${a("ui.violation.more",{n:d})}</span>`:h}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        ${t===void 0?h:c`<ol class="both">${[t.earlier,t.later].map(l=>l===void 0?h:this.#t(l,o,r))}</ol>`}
        <p class="detail" lang="en">${e.detail??""}</p>
        ${n.broken.map(l=>ht(l,a("ui.violation.rule"),r,s))}
      </section>
    `}#t({seq:e,at:t},n,r){let o=n.event(e),s=o===void 0?void 0:S(o,r);return c`<li><span class="at">${r.ms(t)}</span> ${s?.text??""}</li>`}};function _o({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(o=>o!=="").join(" · ")}customElements.define("pg-toolbar",Ue);customElements.define("pg-cluster",B);customElements.define("pg-standing",_e);customElements.define("pg-notice",Fe);customElements.define("pg-ring",Ke);customElements.define("pg-narration",Oe);customElements.define("pg-logs",Ne);customElements.define("pg-inspector",Ce);customElements.define("pg-tabs",A);customElements.define("pg-spacetime",Ge);customElements.define("pg-events",Le);customElements.define("pg-safety",je);customElements.define("pg-violation",Ye);customElements.define("pg-transport",Xe);customElements.define("pg-travel",Je);customElements.define("pg-theme",We);customElements.define("pg-pointer",He);customElements.define("pg-menu",D);var Wo=JSON.parse(document.getElementById("boot")?.textContent??"null"),Bi=zn(Wo);Bi===void 0?console.error("raft playground: the page's data is not of this script's version; reload the page"):new Ie(Bi).start();
/*! Bundled license information:

lit-html/directives/repeat.js:
lit-html/async-directive.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/ref.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
