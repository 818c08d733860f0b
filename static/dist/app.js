import{$ as Bt,$a as me,A as Et,Aa as rn,B as It,Ba as j,C as q,Ca as an,Da as ln,E as Lt,Ea as Ue,G as T,Ga as dn,Ha as cn,Ia as X,J as Pt,Ja as Ye,K as Xe,Ka as un,L as Ct,La as k,M as H,Ma as U,N as At,Na as hn,O as Nt,Oa as mn,P as qt,Pa as pn,Q as Ht,Qa as fn,Ra as gn,S as d,Sa as yn,T as f,Ta as bn,U as Ot,Ua as vn,V as h,Va as $n,W as b,Wa as Je,X as _,Xa as kn,Y as W,Ya as P,Z as g,Za as wn,_ as Vt,_a as xn,a as I,aa as Kt,ab as Mn,b as mt,ba as Dt,bb as pe,ca as Gt,cb as Y,d as pt,da as zt,db as fe,ea as Ft,eb as Sn,f as _e,fa as _t,fb as O,g as We,ga as Wt,gb as R,ha as jt,hb as Tn,i as ft,ia as Xt,ib as Rn,j as gt,ja as Ut,jb as ge,ka as ae,la as Yt,m as yt,ma as Jt,n as bt,na as Qt,o as L,oa as le,p as je,pa as de,q as vt,qa as ce,r as $t,ra as ue,s as kt,sa as Zt,t as wt,ta as he,u as xt,ua as en,v as re,va as tn,w as Mt,wa as nn,x as St,xa as sn,y as Tt,z as Rt,za as on}from"./chunk.js";var ye=class{#e=0;#t=0;#i=!1;#n=1;#s=0;#o=0;get shown(){return this.#s}get playing(){return this.#i}get speed(){return this.#n}hear(e,t){this.#e=e,this.#t=t,this.#i||(this.#s=e)}set(e,t,n,s){e&&!this.#i&&(this.#o=s),this.#i=e,this.#n=t,this.hear(n,s)}jump(e,t){this.#e=e,this.#t=t,this.#s=e,this.#o=t}tick(e){let t=Math.max(0,e-this.#o);return this.#o=e,this.#i&&(this.#s=this.#l(t,e)),this.#s}#l(e,t){let n=1e3*this.#n,s=this.#e+Math.min(t-this.#t,1500)*n,o=(s-this.#s)/n-100;if(o>1e3)return s-100*n;let r=1+Math.max(-1,Math.min(1,(o-e)/400));return Math.max(this.#s,Math.min(this.#s+e*n*r,s))}};var Qe=500,bi=15e3,vi=5e3,$i=1e4,ki=2,be=class{#e;#t;#i;#n;#s="connecting";#o=0;#l=!1;#r;#c;#u=0;constructor(e,t){this.#e=e,this.#t=t}get status(){return this.#s}open(e){this.#s!=="ended"&&(this.#i=e,this.#d(),this.#m())}close(){this.#d(),this.#f("lost")}at(e){this.#i=e}send(e){if(!(this.#s!=="open"||this.#n===void 0))return this.#u++,this.#n.send(JSON.stringify({id:this.#u,...e})),this.#u}#m(){this.#f(this.#o===0?"connecting":"lost");let e=this.#e.open(wi(this.#i));this.#n=e,e.onopen=()=>{this.#f("open"),this.#h()},e.onmessage=({data:t})=>this.#g(t),e.onclose=()=>this.#a(),this.#c=this.#e.timers.set(()=>this.#a(),$i)}#g(e){let t=ft(typeof e=="string"?e:"");if(t.kind==="malformed"){this.#t.malformed(t.why),this.#i=void 0,this.#a();return}this.#o=0,(t.kind==="clock"||t.kind==="keyframe")&&(this.#l=t.playing),this.#h(),this.#t.frame(t)}#a(){this.#d(),this.#o++,this.#f("lost");let e=Math.min(bi,Qe*2**this.#o),t=Qe+this.#e.random()*(e-Qe);this.#r=this.#e.timers.set(()=>this.#m(),t),this.#o>=ki&&this.#p()}async#p(){!await this.#e.gone()||this.#s==="open"||(this.#d(),this.#f("ended"))}#h(){this.#e.timers.clear(this.#c),this.#c=void 0,!(!this.#l||this.#s!=="open")&&(this.#c=this.#e.timers.set(()=>this.open(this.#i),vi))}#d(){this.#e.timers.clear(this.#r),this.#e.timers.clear(this.#c),this.#r=this.#c=void 0;let e=this.#n;e!==void 0&&(this.#n=void 0,e.onopen=e.onmessage=e.onclose=null,e.close())}#f(e){e!==this.#s&&(this.#s=e,this.#t.status(e))}};function wi(i){return i===void 0?"":`?${new URLSearchParams({epoch:i.epoch,after:String(i.seq)})}`}function En(i,e){if((i.ctrlKey||i.metaKey)&&!i.altKey&&i.key==="z")return C({do:"undo"});if(i.ctrlKey||i.metaKey||i.altKey)return;let{selected:t,servers:n}=e;switch(i.key){case" ":return C({do:e.playing?"pause":"play"});case".":case"ArrowRight":return C({do:"step"});case",":case"ArrowLeft":return{kind:"back"};case"[":return{kind:"jump",back:!0};case"]":return{kind:"jump",back:!1};case"+":case"=":return{kind:"notch",by:1};case"-":case"_":return{kind:"notch",by:-1};case"?":return{kind:"dialog",dialog:"help"}}if(/^[1-9]$/.test(i.key)){let s=n[Number(i.key)-1];return s===void 0?void 0:{kind:"select",server:s}}switch(i.key.toLowerCase()){case"t":return C({do:"timeout",server:t});case"c":return C({do:"crash",server:t});case"r":return C({do:"restart",server:t});case"x":return{kind:"dialog",dialog:"links"};case"p":return{kind:"dialog",dialog:"partition"};case"n":return{kind:"dialog",dialog:"network"};case"w":return{kind:"dialog",dialog:"client"};case"h":return C({do:"healAll"});default:return}}function C(i){return{kind:"command",command:i}}function J(i,e){return Math.max(e,i.last)}function ve(i,e){let t=i.reached(e-1);return i.event(t)?.at??i.first}function $e(i,e){return i.event(i.reached(e)+1)?.at}function In(i,e,t){let n=J(i,e);if(!(t>=n&&n===e))return Math.round(Math.max(i.first,Math.min(n,t)))}var Ln="shortcuts";function Ze(){try{return localStorage.getItem(Ln)!=="off"}catch{return!0}}function Pn(){let i=document.querySelector("dialog#help");if(i===null)return;for(let t of document.querySelectorAll('a[href="#help"]'))t.addEventListener("click",n=>{n.preventDefault(),i.showModal()});i.addEventListener("click",t=>{t.target===i&&i.close()});let e=i.querySelector("input[name=shortcuts]");e!==null&&(e.checked=Ze(),e.addEventListener("change",()=>xi(e.checked)))}function xi(i){try{localStorage.setItem(Ln,i?"on":"off")}catch{}}var Mi="raft-playground.v1",ke={set:(i,e)=>setTimeout(i,e),clear:i=>{typeof i=="number"&&clearTimeout(i)}};function Cn(i){return e=>{let t=new URL(i+e,location.href);return t.protocol=t.protocol==="https:"?"wss:":"ws:",Si(new WebSocket(t,Mi))}}function Si(i){let e={onopen:null,onmessage:null,onclose:null,send:t=>i.send(t),close:()=>i.close()};return i.onopen=()=>e.onopen?.(),i.onmessage=t=>e.onmessage?.({data:t.data}),i.onclose=()=>e.onclose?.(),e}function et(i){return async e=>{try{let t=await fetch(i.replace(/stream$/,e),{cache:"no-store"});return t.ok?await t.text():void 0}catch{return}}}function An(i){let e=i.replace(/\/stream$/,"/state");return async()=>{try{let t=await fetch(e,{cache:"no-store"});return await t.body?.cancel(),t.status===404||t.status===410}catch{return!1}}}var tt=[.001,.002,.005,.01,.02,.05,.1,.2,.5,1,2,5,10,20,50,100],nt=tt.length-1;function Q(i){return tt[Math.max(0,Math.min(nt,Math.round(i)))]??1}function we(i){let e=t=>Math.abs(Math.log(t/i));return tt.reduce((t,n,s)=>e(n)<e(Q(t))?s:t,0)}function qn(i){return i<1?`${Nn(i*1e3)} ms`:`${Nn(i)} s`}function Nn(i){return String(Number(i.toPrecision(3)))}var Ti=12,xe=class{#e;#t;#i;#n;#s=[];#o=new Map;#l;#r=new Set;constructor(e){this.#e=e.epoch,this.#t=e.state,this.#i=e.seq,this.#n=e.branch,this.#l=new qt(e.state,e.seq)}get past(){return this.#l}get state(){return this.#t}get seq(){return this.#i}get position(){return{epoch:this.#e,seq:this.#i+this.#s.length}}subscribe(e){return this.#r.add(e),()=>this.#r.delete(e)}replace(e){let t=e.branch!==void 0&&this.#c(e.branch);this.#l.resume(e.state,e.seq,t),this.#n=e.branch,this.#e=e.epoch,this.#t=e.state,this.#i=e.seq,this.#s=[],this.#u([])}#c(e){if(e===this.#n)return!0;if(this.#n===void 0)return!1;this.#o.set(this.#n,this.#l);let t=this.#o.get(e);this.#o.delete(e);for(let n of this.#o.keys()){if(this.#o.size<=Ti)break;this.#o.delete(n)}return this.#l=t??this.#l.copy(),t!==void 0}add(e){let t=this.position;return e.epoch!==t.epoch||e.seq>t.seq+1?!1:(this.#s.push(...e.events.slice(t.seq+1-e.seq)),!0)}advance(e){let t=this.#s.findIndex(s=>s.at>e),n=this.#s.splice(0,t<0?this.#s.length:t);if(n.length!==0){for(let s of n)this.past.add(s,this.#t),this.#t=Nt(this.#t,s);this.#i+=n.length,this.#u(n)}}#u(e){for(let t of this.#r)t(e)}};var Z=6,V=class extends g{open(e){let t=this.#n();if(t===null)return;t.showPopover();let{left:n,bottom:s}=e.getBoundingClientRect();t.style.left=`${Math.max(Z,Math.min(n,innerWidth-t.offsetWidth-Z))}px`,t.style.top=`${Math.max(Z,Math.min(s+Z,innerHeight-t.offsetHeight-Z))}px`,this.#s()[0]?.focus()}inputs({state:e,words:t,control:n,status:s,looking:o}){return[e.manual,t,n,s,o]}view(e){let{t}=e.words,n=e.state.manual===!0,s=b({do:"manual",on:!n},e);return d`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#i(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${s===void 0?h:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${s??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return d`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#n()?.hidePopover(),this.raise(e)}#i(e){let t=this.#s(),n=t.findIndex(o=>o===document.activeElement),s={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#n()?.hidePopover(),s!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(s%t.length)?.focus())}#n(){return this.querySelector(".menu")}#s(){return[...this.querySelectorAll(".item")]}};var A=8,B=class extends g{#e;open(e,t){this.#e=e,this.again();let n=this.#r();n!==null&&(n.showPopover(),Ri(n,t.getBoundingClientRect()),this.#c()[0]?.focus(),n.addEventListener("toggle",()=>this.#l(t),{once:!0}))}inputs(e){let{state:t,words:n,control:s,status:o}=e,r=this.#e===void 0?void 0:H(t,this.#e);return[this.#e,r?.status,r?.role,t.cuts,n,s,o,e.looking]}view(e){let t=this.#e;return d`
      <div class="menu" popover="auto" role="menu" aria-label=${t??h} @keydown=${n=>this.#o(n)}>
        ${t===void 0?h:this.#t(t,e)}
      </div>
    `}#t(e,t){let{state:n,words:s}=t,{t:o}=s,r=H(n,e)?.status!=="crashed",a=n.servers.map(l=>l.server).filter(l=>l!==e);return d`
      ${ee(this.#n(o("ui.menu.timeout",{server:e}),de,"T",{do:"timeout",server:e},t))}
      ${ee(r?this.#n(o("ui.menu.crash",{server:e}),ce,"C",{do:"crash",server:e},t):this.#n(o("ui.menu.restart",{server:e}),ue,"R",{do:"restart",server:e},t))}
      ${ee({label:o("ui.menu.write",{server:e}),icon:ae,key:"W",why:b({do:"write",key:"x",value:""},t),press:()=>this.#s({kind:"dialog",dialog:"client",server:e})})}
      ${a.length===0?h:d`
            <div class="group" role="group" aria-label=${o("ui.menu.links",{server:e})}>
              <span class="title" aria-hidden="true">${o("ui.menu.links",{server:e})}</span>
              <div class="row">${a.map(l=>this.#i(e,l,t))}</div>
            </div>
            ${ee({label:o("ui.menu.oneWay"),icon:le,key:"X",why:void 0,press:()=>this.#s({kind:"dialog",dialog:"links",server:e})})}
          `}
    `}#i(e,t,n){let{t:s}=n.words,o=re(n.state.cuts,e,t)==="open",r=o?{do:"cut",from:e,to:t,both:!0}:{do:"heal",from:e,to:t},a=o?s("ui.menu.cut",{other:t}):s("ui.menu.heal",{other:t}),l=b(r,n);return d`
      <button
        class="chip small ${o?"":"cut"}"
        type="button"
        role="menuitem"
        tabindex="-1"
        aria-label=${a}
        aria-disabled=${l===void 0?h:"true"}
        title=${l??a}
        data-link-to=${t}
        @click=${()=>this.#s({kind:"command",command:r})}
      >${t}</button>
    `}#n(e,t,n,s,o){return{label:e,icon:t,key:n,why:b(s,o),press:()=>this.#s({kind:"command",command:s})}}#s(e){this.#r()?.hidePopover(),this.raise(e)}#o(e){let t=this.#c(),n=t.indexOf(document.activeElement),s={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:s===void 0?void 0:n+s;e.key==="Tab"&&this.#r()?.hidePopover(),o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#l(e){(document.activeElement===document.body||this.contains(document.activeElement))&&e.isConnected&&(e instanceof SVGElement||e instanceof HTMLElement)&&e.focus()}#r(){return this.querySelector(".menu")}#c(){return[...this.querySelectorAll("[role=menuitem]")]}};function ee({label:i,icon:e,key:t,why:n,press:s}){return d`
    <button class="item" type="button" role="menuitem" tabindex="-1" aria-disabled=${n===void 0?h:"true"} @click=${s}>
      ${e}<span>${i}${n===void 0?h:d`<span class="reason">${n}</span>`}</span>
      ${t===void 0?h:d`<kbd aria-hidden="true">${t}</kbd>`}
    </button>
  `}function Ri(i,e){let{width:t,height:n}=i.getBoundingClientRect(),s=e.right+A,o=e.left-A-t,r=s+t+A<=innerWidth?s:o>=A?o:(innerWidth-t)/2,a=Math.max(A,Math.min(e.top,innerHeight-n-A));i.style.left=`${Math.max(A,r)}px`,i.style.top=`${a}px`}var Ei=3e4,Ii=2e3,Me=class{#e;#t=new ye;#i;#n;#s;#o=new $t;#l=Hn();#r;#c=matchMedia("(prefers-reduced-motion: reduce)");#u=new Map;#m;#g=!1;#a;#p;#h;#d;#f;#k="election";#y;#P=!1;#C;#R=!1;#A=0;#N;#q=!0;constructor(e){this.#s=e,this.#n=yt(e.messages,e.htmlLang),this.#e=new xe(e.keyframe),this.#m=e.keyframe.state.servers[0]?.server??"S1",this.#h=it(e.keyframe,{}),this.#D(e.keyframe),this.#i=new be({open:Cn(e.stream),gone:An(e.stream),timers:ke,random:Math.random},{frame:t=>this.#H(t),status:t=>this.#Z(t),malformed:t=>console.error("raft playground: unreadable frame:",t)})}start(){let{state:e,speed:t}=this.#s.keyframe;this.#t.set(!1,t,e.now,performance.now()),this.#e.subscribe(n=>this.#Q(n)),document.addEventListener(W,n=>{n instanceof CustomEvent&&this.#z(n.detail)}),document.addEventListener("pointerdown",()=>this.#R=!0,{capture:!0}),document.addEventListener("keydown",n=>this.#W(n)),document.addEventListener("visibilitychange",()=>this.#j()),this.#c.addEventListener("change",()=>this.#b()),new IntersectionObserver(([n])=>this.#X(n?.isIntersecting??!0)).observe(document.body),addEventListener("online",()=>this.#i.open(this.#e.position)),addEventListener("pageshow",n=>{n.persisted&&this.#i.open(this.#e.position)}),Pn(),this.#S(performance.now()),addEventListener("load",()=>{this.#F().catch(()=>{})}),this.#i.open(this.#e.position),this.#x()}#x(){let{past:e}=this.#e;e.firstSeq!==this.#f&&(this.#f=e.firstSeq,Ht(e,et(this.#s.stream)).then(t=>t&&this.#b()))}#H(e){let t=performance.now();switch(this.#A=t,e.kind){case"keyframe":this.#h=it(e,this.#h),this.#D(e),this.#t.set(e.playing,e.speed,e.state.now,t),this.#t.jump(e.state.now,t),this.#U(e);break;case"events":if(!this.#e.add(e)){this.#i.open(void 0);return}this.#t.hear(e.now,t);break;case"clock":this.#h=it(e,this.#h),this.#t.set(e.playing,e.speed,e.now,t);break;case"ack":this.#u.delete(e.id)&&(this.#y=void 0),e.id===this.#d&&this.#G();break;case"refused":this.#J(e);break;case"unknown":break}this.#i.at(this.#e.position),!this.#t.playing&&this.#e.past.dropped&&this.#x(),this.#L||this.#Y(t),this.#b()}#D({again:e}){e===void 0||this.#P||(this.#P=!0,this.#y={text:this.#n.t("ui.again")})}#U(e){let t=e.epoch!==this.#e.position.epoch;this.#e.replace(e),this.#d!==void 0&&this.#G(),t&&(this.#o.clear(),this.#a===void 0&&(this.#p??=je(this.#e.past,e.state.now,this.#n)?.seq),this.#f=void 0,this.#x())}#G(){this.#a=void 0,this.#d=void 0}#Y(e){this.#t.tick(e),this.#e.advance(this.#t.shown)}#J({id:e,code:t,reason:n}){let s=e===void 0?void 0:this.#u.get(e);e!==void 0&&this.#u.delete(e),e===this.#d&&(this.#d=void 0);let o=s!==void 0&&t==="impossible"?Pt(s,this.#n):void 0;this.#y={text:o??Ci(t,this.#n),detail:n}}#Q(e){let t=e.flatMap(n=>L(n,this.#n)??[]);this.#o.tell(t,performance.now(),this.#g),this.#a===void 0&&e.length>0&&(this.#p=void 0)}#Z(e){document.documentElement.dataset.connection=e,e!=="open"&&(this.#u.clear(),this.#d=void 0),this.#b()}#z(e){switch(e.kind){case"command":this.#E(e.command);break;case"look":this.#O(e.at,e.seq);break;case"go":this.#w();break;case"now":this.#a=this.#p=void 0;break;case"back":this.#ee();break;case"jump":this.#E({do:"jump",to:this.#k,...e.back?{back:!0}:{}});break;case"aim":this.#k=e.to;break;case"select":this.#m=e.server;break;case"menu":this.#m=e.server,this.#M(),this.#B("pg-menu",B)?.open(e.server,e.anchor);break;case"cluster":this.#B("pg-cluster",V)?.open(e.anchor);break;case"dialog":e.server!==void 0&&(this.#m=e.server),this.#M(),this.#te(e);break;case"notch":this.#v({do:"speed",x:Q(we(this.#I())+e.by)});break;case"reconnect":this.#i.open(this.#e.position);break;case"dismiss":this.#y=void 0;break}this.#b()}#E(e){if(this.#a!==void 0&&e.do==="step"){let s=$e(this.#e.past,this.#a);this.#O(s??1/0);return}let t=Ct(e);this.#a!==void 0&&(e.do==="play"||t&&!["seek","switch"].includes(e.do))&&this.#w();let n=this.#v(e);t&&(this.#d=n)}#O(e,t){let{past:n}=this.#e;this.#a=In(n,this.#t.shown,e),this.#p=t,this.#a===void 0&&t===void 0&&(this.#p=void 0)}#w(){if(this.#a===void 0||this.#d!==void 0)return;let e={do:"seek",at:this.#a};T(e,this.#e.state,this.#V(),this.#n)===void 0&&this.#E(e)}#ee(){let e={do:"stepBack"},t=T(e,this.#e.state,this.#V(),this.#n)===void 0;this.#a===void 0&&t?this.#v(e):this.#O(ve(this.#e.past,this.#a??this.#t.shown))}#v(e){if(!this.#_(e))return;let t=this.#i.send(e);return t!==void 0&&this.#u.set(t,e),t}#I(){return[...this.#u.values()].flatMap(t=>t.do==="speed"?[t.x]:[]).at(-1)??this.#t.speed}#te(e){if(e.dialog==="help"){document.querySelector("#help")?.showModal();return}let t=Li[e.dialog];t!==void 0&&!this.#_(t)||this.#F().then(()=>this.#B(`pg-${e.dialog}`,sn)?.open(e,et(this.#s.stream)),()=>{this.#y={text:this.#n.t("ui.dialog.notLoaded")},this.#b()})}#F(){return this.#r??=import("./dialogs.js").then(()=>{this.#l=Hn(),this.#M()},e=>{throw this.#r=void 0,e}),this.#r}#_(e){let t=T(e,this.#e.state,this.#V(),this.#n);return t!==void 0&&(this.#y={text:t}),t===void 0}#V(){return{control:this.#s.control,connected:this.#i.status==="open",looking:this.#a!==void 0,travels:this.#h.branch!==void 0}}#B(e,t){let n=this.#l.find(s=>s.localName===e);return n instanceof t?n:void 0}#W(e){if(e.key==="Tab"&&(this.#R=!1),e.defaultPrevented||e.repeat||!Ze()||Pi(e,this.#R))return;let t=En(e,{playing:this.#t.playing,selected:this.#m,servers:this.#e.state.servers.map(n=>n.server)});t!==void 0&&(e.preventDefault(),e.target?.addEventListener("keyup",n=>n.preventDefault(),{once:!0}),this.#z(t))}#j(){if(ke.clear(this.#N),!this.#L){this.#N=ke.set(()=>this.#i.close(),Ei);return}this.#i.status==="lost"&&this.#i.open(this.#e.position),this.#b()}get#L(){return this.#q&&!document.hidden}#X(e){this.#q=e,this.#j()}#b(){this.#L&&(this.#C??=requestAnimationFrame(()=>{this.#C=void 0;let e=performance.now();this.#S(e),this.#$(e)&&this.#b()}))}#$(e){return this.#L?this.#o.waiting||this.#t.playing&&e-this.#A<Ii:!1}#M(){this.#S(performance.now())}#S(e){this.#e.advance(this.#t.tick(e));let t=this.#K(e);for(let n of this.#l)n.draw(t);document.documentElement.toggleAttribute("data-looking",t.looking),document.documentElement.dataset.seq=String(this.#e.seq),this.#g=!this.#t.playing}#T(e){let{past:t}=this.#e,n=this.#o.current(e),s=this.#p===void 0?void 0:t.event(this.#p);return s!==void 0?L(s,this.#n)??n:this.#a===void 0?n:je(t,this.#a,this.#n)}#K(e){let{past:t}=this.#e,n=this.#a;return{state:n===void 0?this.#e.state:t.stateAt(n),shown:n??this.#t.shown,present:this.#t.shown,looking:n!==void 0,told:this.#p,past:t,travel:this.#h,landmark:this.#k,playing:this.#t.playing,speed:this.#t.speed,status:this.#i.status,control:this.#s.control,selected:this.#m,words:this.#n,sections:this.#s.sections,narration:this.#T(e),notice:this.#y,motion:!this.#c.matches}}},Li={client:{do:"write",key:"",value:""},links:{do:"partition",groups:[]},partition:{do:"partition",groups:[]},network:{do:"network"}};function Hn(){return[...document.querySelectorAll("*")].filter(i=>i instanceof g)}function it({branch:i,from:e,end:t,branches:n},s){let r=Object.entries({branch:i,from:e,end:t,branches:n}).filter(([,a])=>a!==void 0);return r.length===0?s:{...s,...Object.fromEntries(r)}}function Pi(i,e){if(document.querySelector("dialog:modal")!==null)return!0;let{target:t,key:n}=i;return t instanceof Element?t.matches("textarea, select, [contenteditable], input:not([type=range])")?!0:t.matches("input[type=range]")?n.startsWith("Arrow"):n.startsWith("Arrow")?t.closest("[data-scrolls], [role=menu], [role=radiogroup]")!==null:n===" "&&!e&&t.matches("button, a, summary"):!1}function Ci(i,{t:e}){switch(i){case"badCommand":return e("ui.refused.badCommand");case"unknownServer":return e("ui.refused.unknownServer");case"unknownBranch":return e("ui.refused.unknownBranch");case"impossible":return e("ui.refused.impossible");case"readOnly":return e("ui.refused.readOnly");case"tooFast":return e("ui.refused.tooFast");case"tooLarge":return e("ui.refused.tooLarge");case"notSaved":return e("ui.refused.notSaved");case"gone":return e("ui.refused.gone");default:return e("ui.refused.other")}}var Ai=We({one:I,other:I}),Ni=i=>I(i)||Ai(i),qi=i=>!0,Hi=We({stream:I,control:mt,lang:pt("en","zh"),htmlLang:I,messages:_e(Ni),sections:_e(I),keyframe:qi});function On(i){if(!Hi(i))return;let e=gt(i.keyframe);return e.kind==="keyframe"?{...i,keyframe:e}:void 0}var Vn=(i,e,t)=>{let n=new Map;for(let s=e;s<=t;s++)n.set(i[s],s);return n},K=Y(class extends fe{constructor(i){if(super(i),i.type!==pe.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let s=[],o=[],r=0;for(let a of i)s[r]=n?n(a,r):r,o[r]=t(a,r),r++;return{values:o,keys:s}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,n]){let s=Rn(i),{values:o,keys:r}=this.dt(e,t,n);if(!Array.isArray(s))return this.ut=r,o;let a=this.ut??=[],l=[],u,c,m=0,y=s.length-1,p=0,v=o.length-1;for(;m<=y&&p<=v;)if(s[m]===null)m++;else if(s[y]===null)y--;else if(a[m]===r[p])l[p]=R(s[m],o[p]),m++,p++;else if(a[y]===r[v])l[v]=R(s[y],o[v]),y--,v--;else if(a[m]===r[v])l[v]=R(s[m],o[v]),O(i,l[v+1],s[m]),m++,v--;else if(a[y]===r[p])l[p]=R(s[y],o[p]),O(i,s[m],s[y]),y--,p++;else if(u===void 0&&(u=Vn(r,p,v),c=Vn(a,m,y)),u.has(a[m]))if(u.has(a[y])){let w=c.get(r[p]),$=w!==void 0?s[w]:null;if($===null){let ht=O(i,s[m]);R(ht,o[p]),l[p]=ht}else l[p]=R($,o[p]),O(i,s[m],$),s[w]=null;p++}else ge(s[y]),y--;else ge(s[m]),m++;for(;p<=v;){let w=O(i,l[v+1]);R(w,o[p]),l[p++]=w}for(;m<=y;){let w=s[m++];w!==null&&ge(w)}return this.ut=r,Tn(i,l),Ot}});var Bn=["elections","log","messages","faults","clients"],Kn={groups:new Set(["elections","log","faults","clients"])},Se=class{#e;#t;#i;#n=[];#s;constructor(e,t){this.#e=e,this.#t=t,this.#i=e.lineage,this.#s=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#i&&t===this.#t}get seqs(){return this.#n}update(){for(let t=Math.max(this.#s+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&Vi(n,this.#t)&&this.#n.push(t)}this.#s=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#n=this.#n.slice(e))}before(e){let[t,n]=[0,this.#n.length];for(;t<n;){let s=t+n>>>1;(this.#n[s]??1/0)<=e?t=s+1:n=s}return t}};function Vi(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=Bi(i);return!e.has(n)||n!=="messages"&&vt(i)<3?!1:t===void 0||Ki(i,t)}function Bi(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function Ki(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:s,to:o,servers:r}=i;return t===e||t===void 0&&(n===e||s===e||o===e||r?.includes(e)===!0)}var te=60,Dn=10,Di={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},Te=class extends g{#e=Kn;#t;#i;#n;#s;#o=new Map;#l=-1;draw(e){this.#u(e),super.draw(e)}inputs(e){let[t,n]=this.#m();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#n,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:s}=e,{t:o}=t,r=this.#t?.seqs??[],[a,l]=this.#m(),u=r.slice(a,l).reverse();return d`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${c=>this.#p(c)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${s.servers.map(({server:c})=>d`<option value=${c} ?selected=${c===this.#e.server}>${c}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Bn.map(c=>d`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(c)?"true":"false"} @click=${()=>this.#a(c)}>${o(Di[c])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${c=>this.#d(c)}>
        ${l<r.length?this.#c(o("ui.events.later"),l+te-Dn):h}
        <ol class="events">
          ${K(u,c=>c,c=>this.#r(c,e))}
        </ol>
        ${a>0?this.#c(o("ui.events.earlier"),a+Dn):n.dropped?d`<p class="hint">${o("ui.events.dropped")}</p>`:h}
        ${u.length===0?d`<p class="hint">${o("ui.events.none")}</p>`:h}
      </div>
    `}drawn(){if(this.#n===this.#s)return;this.#s=this.#n;let e=this.querySelector(".scroll"),t=this.querySelector('[aria-current="true"]');if(e===null||t===null)return;let[n,s]=[e.getBoundingClientRect(),t.getBoundingClientRect()];s.top<n.top?e.scrollTop-=n.top-s.top+s.height:s.bottom>n.bottom&&(e.scrollTop+=s.bottom-n.bottom+s.height)}#r(e,{past:t,words:n}){let s=this.#f(e,t,n);if(s===void 0)return h;let{at:o,tone:r,text:a}=s;return d`
      <li class=${r} data-seq=${e} ?data-ahead=${this.#n!==void 0&&e>this.#n}>
        <button type="button" aria-current=${e===this.#n?"true":h} @click=${()=>this.#h(e,o)}>
          <span class="at">${n.ms(Math.floor(o/1e3)*1e3)}</span><span>${a}</span>
        </button>
      </li>
    `}#c(e,t){return d`<button class="chip small" type="button" @click=${()=>this.#g(t)}>${e}</button>`}#u({past:e,looking:t,shown:n,told:s}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new Se(e,this.#e),this.#i=void 0,this.#n=void 0),this.#l!==e.lineage&&this.#o.clear(),this.#l=e.lineage;let o=this.#t;o.update();let r=t||n<e.last,a=s??e.reached(n),l=r||s!==void 0?o.seqs[o.before(a)-1]:void 0;if(l===this.#n)return;this.#n=l;let[u,c]=this.#m(),m=l===void 0?void 0:o.before(l);m===void 0?this.#i=void 0:(this.#i===void 0||m<=u||m>c)&&(this.#i=Math.min(o.seqs.length,m+te/2))}#m(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#i??e);return[Math.max(0,t-te),t]}#g(e){let t=this.#t?.seqs.length??0;this.#i=e>=t?void 0:Math.max(te,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#a(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#p(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#h(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#d(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll(".events button")],n=t.findIndex(o=>o===document.activeElement),s=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];s!==void 0&&(e.preventDefault(),s.focus())}#f(e,t,n){let s=this.#o.get(e);if(s!==void 0)return s;let o=t.event(e),r=o===void 0?void 0:L(o,n);return r!==void 0&&this.#o.set(e,r),this.#o.size>4*te&&this.#o.delete(this.#o.keys().next().value??e),r}};function M({snapshot:i}){return i?.lastIncludedIndex??0}function x(i){return M(i)+i.log.length}function Gn({servers:i}){let e=i.reduce((s,o)=>s!==void 0&&s.commitIndex>=o.commitIndex?s:o,void 0),t=q(i),n=s=>e!==void 0&&s<=e.commitIndex?st(e,s):t&&st(t,s);return new Map(i.flatMap(s=>{for(let o=M(s)+1;o<=x(s);o++){let r=n(o);if(r!==void 0&&r!==st(s,o))return[[s.server,o]]}return[]}))}function st(i,e){return i.log[e-M(i)-1]?.term}function zn(i,{server:e,index:t},n){let s=i.findIndex(({server:r})=>r===e),o=i[s];switch(n){case"ArrowLeft":return o&&ne(o,t-1);case"ArrowRight":return o&&ne(o,t+1);case"Home":return o&&ne(o,Math.max(1,M(o)));case"End":return o&&ne(o,x(o));case"ArrowUp":return D(i.slice(0,Math.max(0,s)).reverse(),t);case"ArrowDown":return D(i.slice(s+1),t);default:return}}function ne(i,e){let t=M(i);if(!(e>x(i)||e<Math.max(1,t)))return{server:i.server,index:e}}function D(i,e){return i.flatMap(t=>ne(t,Math.max(Math.min(e,x(t)),M(t),1))??[])[0]}var Gi=5,Re=class extends g{inputs(e){let{state:t,words:n,selected:s,control:o,status:r}=e,a=H(t,s);return[a,Wi(a,e.shown),t.operations,t.cuts,t.servers.length,n,o,r,e.looking]}view(e){let{state:t,selected:n,words:s}=e,{t:o}=s,r=H(t,n);return d`
      <div class="choice" role="group" aria-label=${o("ui.inspector.choose")}>
        ${t.servers.map(({server:a})=>d`
            <button
              type="button"
              aria-pressed=${a===n?"true":"false"}
              @click=${()=>this.raise({kind:"select",server:a})}
            >${a}</button>
          `)}
      </div>
      ${r===void 0?h:this.#e(r,e)}
      ${Yi(t.operations,s)}
    `}#e(e,t){let{words:n}=t;return d`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · ${zi(e,n)}</h2>
      ${this.#t(e,t)}
      <dl class="facts">
        ${Fi(e,t).map(([s,o])=>d`<dt>${s}</dt><dd>${o}</dd>`)}
      </dl>
      ${Xi(e,n)} ${Ui(e,n)}
    `}#t({server:e,status:t},n){let{t:s}=n.words,o={do:"timeout",server:e},r=t!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},a=b(o,n),l=b(r,n),u=b({do:"partition",groups:[]},n),c=T(o,n.state,{control:!0,connected:!0},n.words);return d`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?h:"true"} title=${a??s("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:o})}>${de}${s("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?h:"true"} title=${l??h}
          @click=${()=>this.raise({kind:"command",command:r})}>
          ${t!=="crashed"?d`${ce}${s("ui.crash")}`:d`${ue}${s("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${u===void 0?h:"true"} title=${u??h}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${le}${s("ui.links")}</button>
      </div>
      ${c===void 0?h:d`<p class="reason">${c}</p>`}
    `}};function zi(i,e){if(i.status==="crashed")return e.t("ui.status.crashed");if(i.status==="frozen")return e.t("ui.status.frozen");let t=P(i.role,e);return t===i.role?t:`${t} (${i.role})`}function Fi(i,e){let{words:t,shown:n,state:s}=e,{t:o}=t,r=o("ui.none"),a=i.role==="candidate"?[["votes",o("ui.inspector.votes",{votes:i.votes.join(" "),n:i.votes.length,needed:At(s.servers.length)})]]:[];return[["currentTerm",String(i.currentTerm)],["votedFor",i.votedFor??r],["leader",i.leader??r],...a,["commitIndex",String(i.commitIndex)],["lastApplied",String(i.lastApplied)],[o("ui.inspector.log"),o("ui.inspector.entries",{n:x(i)})],..._i(i,n,t),[o("ui.inspector.disk"),ji(i,t)]]}function _i(i,e,t){let{t:n}=t,s=a=>n("ui.inspector.timer",{span:t.ms(a.deadline-a.set),left:Fn(a,e)}),{election:o,heartbeat:r}=i.timers;return[...o===void 0?[]:[[n("ui.inspector.electionTimer"),s(o)]],...r===void 0?[]:[[n("ui.inspector.heartbeatTimer"),s(r)]]]}function Wi(i,e){let t=i?.timers.election??i?.timers.heartbeat;return t===void 0?void 0:Fn(t,e)}function Fn(i,e){return Math.max(0,Math.ceil((i.deadline-e)/1e3))}function ji({disk:i,currentTerm:e,votedFor:t,log:n},{t:s}){let o=i.currentTerm===e&&i.votedFor===t&&i.lastIndex===n.length,r=s("ui.inspector.diskHolds",{term:i.currentTerm,vote:i.votedFor??s("ui.none"),n:i.lastIndex});return o?r:s("ui.inspector.diskWriting",{holds:r})}function Xi(i,e){let t=Object.entries(i.peers);return t.length===0?h:d`
    <table class="peers">
      <caption class="unseen">${e.t("ui.inspector.peers",{server:i.server})}</caption>
      <thead>
        <tr><th scope="col">${e.t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th></tr>
      </thead>
      <tbody>
        ${t.map(([n,s])=>d`<tr><th scope="row">${n}</th><td>${s.nextIndex}</td><td>${s.matchIndex}</td></tr>`)}
      </tbody>
    </table>
  `}function Ui(i,{t:e}){let t=Object.keys(i.machine).sort();return d`
    <h3>${e("ui.inspector.machine")}</h3>
    ${t.length===0?d`<p class="hint">${e("ui.inspector.machineEmpty")}</p>`:d`<ul class="machine">${t.map(n=>d`<li>${n} = ${i.machine[n]}</li>`)}</ul>`}
  `}function Yi(i,e){let{t}=e,n=i.slice(-Gi).reverse();return d`
    <h2>${t("ui.operations")}</h2>
    ${n.length===0?d`<p class="hint">${t("ui.operations.none")}</p>`:d`
          <ul class="operations" data-testid="operations">
            ${n.map(s=>d`
                <li data-outcome=${s.outcome??"pending"}>
                  <span class="who">${s.client}</span><span class="what">${me(s)}</span>
                  <span class="outcome">${Mn(s,e)}</span>
                </li>
              `)}
          </ul>
        `}
  `}var N=49,_n=36,Ee=4,Ji=6,Le=class extends g{#e=0;#t=24;#i=0;#n;#s=!1;inputs(e){return[e.words,e.selected,...e.state.servers.flatMap(t=>[t.log,t.snapshot,t.commitIndex,t.lastApplied,t.status,t.role,t.currentTerm,t.peers])]}view({state:e,selected:t,words:n}){this.#s=this.contains(document.activeElement);let s=Qi(e.servers),o=Math.max(0,Math.min(this.#e,s-this.#t)),r=Array.from({length:Math.min(this.#t,s-o)},(c,m)=>o+m+1),a=s-o-r.length,l=this.#r(e.servers,t,o,o+r.length),u={words:n,contradicts:Gn(e),leader:q(e.servers),place:l};return d`
      <h2 id="logs-title">${n.t("ui.logs")}</h2>
      <div class="logs" data-scrolls tabindex=${l===void 0?0:-1} role="region" aria-labelledby="logs-title" @scroll=${()=>this.#l()}>
        <table class="log" role="grid" aria-labelledby="logs-title" aria-colcount=${s+1} @keydown=${this.#u} @focusin=${this.#c}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${n.t("ui.server")}</span></th>
              ${Ie(o)}
              ${r.map(c=>d`<th scope="col" aria-colindex=${c+1}>${c}</th>`)}
              ${Ie(a)}
            </tr>
          </thead>
          <tbody>
            ${e.servers.map(c=>d`
                <tr class=${c.status} ?data-selected=${c.server===t}>
                  <th scope="row">${c.server}</th>
                  ${Ie(o)}
                  ${Zi(c,o,r.length,u)}
                  ${r.map(m=>m<=M(c)?h:es(c,m,u))}
                  ${Ie(a)}
                </tr>
              `)}
          </tbody>
        </table>
      </div>
      ${ns(n)}
    `}drawn({state:e}){for(let t of this.querySelectorAll("[data-columns]"))t.style.minWidth=`${Number(t.dataset.columns)*N-3}px`;this.#s&&this.#g(),this.#o(Math.max(...e.servers.map(x))+1)}#o(e){let t=this.querySelector(".logs");if(t===null||e===this.#i)return;let n=o=>_n+o*N-t.clientWidth,s=t.scrollLeft>=n(this.#i)-N;this.#i=e,s&&(t.scrollLeft=Math.max(0,n(e)),this.#l())}#l(){let e=this.querySelector(".logs");if(e===null)return;let t=Math.ceil(e.clientWidth/N),n=Math.max(0,Math.floor(e.scrollLeft/N)-Ee);Math.abs(n-this.#e)<Ee&&this.#t>=t+2*Ee||(this.#e=n,this.#t=Math.max(24,t+4*Ee),this.again())}#r(e,t,n,s){let o=l=>e.filter(({server:u,log:c,snapshot:m})=>u===l&&(c.length>0||m!==void 0)),r=l=>l!==void 0&&l.index>n&&l.index<=s?l:void 0,a=this.#n;return(a&&r(D(o(a.server),a.index)))??r(D(o(t),s))??e.flatMap(({server:l})=>r(D(o(l),s))??[])[0]}#c=e=>{this.#n=ot(e.target)};#u=e=>{let t=ot(e.target),n=t&&this.model&&zn(this.model.state.servers,t,e.key);n!==void 0&&(e.preventDefault(),this.#n=n,this.#m(n.index),this.again(),this.#a(n)?.focus({preventScroll:!0}))};#m(e){let t=this.querySelector(".logs");if(t===null)return;let[n,s]=[(e-1)*N,_n+e*N-t.clientWidth];t.scrollLeft=Math.max(s,Math.min(n,t.scrollLeft)),this.#l()}#g(){let{activeElement:e}=document,t=this.contains(e)?ot(e):void 0,n=this.#n;n===void 0||t?.server===n.server&&t.index===n.index||this.contains(e)&&t===void 0||(this.#a(n)??this.querySelector(".logs"))?.focus({preventScroll:!0})}#a({server:e,index:t}){return this.querySelector(`[data-server="${e}"][data-index="${t}"]`)}};function Qi(i){return Math.max(Ji,...i.map(e=>x(e)+1))}function ot(i){let e=i instanceof Element?i.closest("td[data-index]"):null,{server:t,index:n}=e?.dataset??{};return t===void 0?void 0:{server:t,index:Number(n)}}function Ie(i){return i<=0?h:d`<td class="gap" data-columns=${i} aria-hidden="true"></td>`}function Zi(i,e,t,{words:n,place:s}){let o=M(i),r=Math.min(o-e,t);if(r<=0)return h;let a=n.t("ui.log.snapshot",{index:o,term:i.snapshot?.lastIncludedTerm}),l=s?.server===i.server&&s.index===o;return d`
    <td class="snapshot" colspan=${r} tabindex=${l?0:-1} aria-colindex=${e+2} aria-label=${a} title=${a}
      data-server=${i.server} data-index=${o}><span class="text">${n.t("ui.log.snapshotShort",{index:o})}</span></td>
  `}function es(i,e,t){let n=i.log[e-M(i)-1],s=t.leader?.peers[i.server],o=s?.nextIndex===e,r=s?.matchIndex===e,a=`${r?"▲":""}${o?"►":""}`,{t:l}=t.words,u={leader:t.leader?.server,server:i.server},c=[...r?[l("ui.log.match",u)]:[],...o?[l("ui.log.next",u)]:[]];return n===void 0?d`<td class="none" title=${c.length===0?h:c.join(l("ui.ring.comma"))} data-of=${i.server} data-marks=${a||h}></td>`:ts(i,n,t,c,a)}function ts(i,e,{words:t,contradicts:n,place:s},o,r){let{index:a,term:l,type:u}=e,c=a<=i.commitIndex,m=a<=i.lastApplied,y=a>=(n.get(i.server)??1/0),p=wn(e,t),v={text:p,index:a,term:l},$=[m?t.t("ui.log.cellApplied",v):c?t.t("ui.log.cellCommitted",v):t.t("ui.log.cell",v),...y?[t.t("ui.log.conflicts")]:[],...o].join(t.t("ui.ring.comma"));return d`
    <td
      class="entry ${xn(l)} ${c?"committed":"uncommitted"} ${m?"applied":""} ${y?"conflict":""}"
      tabindex=${s?.server===i.server&&s.index===a?0:-1}
      aria-colindex=${a+1}
      aria-label=${$}
      title=${$}
      data-server=${i.server}
      data-index=${a}
      data-type=${u}
      data-term=${l}
      data-committed=${c}
      data-conflict=${y||h}
    ><span class="text" data-term=${l} data-marks=${r||h}>${p}</span></td>
  `}function ns({t:i}){let e=[["solid","",i("ui.log.committed")],["solid applied","",i("ui.log.applied")],["dashed","",i("ui.log.uncommitted")],["conflict","",i("ui.log.conflict")],["number","2",i("ui.log.term")],["number","►","nextIndex"],["number","▲","matchIndex"]];return d`<p class="key">${e.map(([t,n,s])=>d`<span class="item"><span class="sample ${t}">${n}</span>${s}</span>`)}</p>`}var Pe=class extends g{inputs(e){return[e.narration,e.words]}view({narration:e,words:t,sections:n}){return d`
      <div class="narration ${e?.tone??""}">
        <p class="sentence" aria-live="polite" aria-atomic="true">${e===void 0?t.t("ui.narration.start"):is(e)}</p>
        ${e===void 0?h:ss(e,t,n)}
      </div>
    `}};function is({text:i}){let[e,t]=kt(i);return d`<b>${e}</b> ${t}`}function ss({rule:i},e,t){if(i===void 0)return h;let n=e.first([`rule.${i}.name`],{}),s=e.first([`rule.${i}.text`],{});if(n===void 0||s===void 0)return h;let o=t[i];return d`
    <details class="rule">
      <summary>${e.t("ui.narration.why")} ${n}${o===void 0?"":` · ${o}`}</summary>
      <p>${s}</p>
    </details>
  `}var Ce=class extends g{inputs(e){let{status:t,notice:n,words:s,looking:o,control:r,travel:a}=e;return[t,n,s,o,o?e.shown:0,r,a.branch]}view(e){return d`<div role="status">${this.#e(e)}${this.#t(e)}</div><div role="alert">${this.#i(e)}</div>`}#e({status:e,words:t}){let{t:n}=t;return e==="ended"?d`<p class="notice bad" data-testid="banner"><span>${n("ui.banner.ended")}</span></p>`:e!=="lost"?h:d`
      <p class="notice bad" data-testid="banner">
        <span>${n("ui.banner.lost")}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"reconnect"})}>${n("ui.banner.retry")}</button>
      </p>
    `}#t(e){if(!e.looking)return h;let{words:t,shown:n}=e,{t:s}=t,o=b({do:"seek",at:n},e);return d`
      <p class="notice looking" data-testid="looking">
        <span>${s("ui.looking")}</span>
        <button class="chip small" type="button" aria-disabled=${o===void 0?h:"true"} title=${o??h}
          @click=${()=>this.raise({kind:"command",command:{do:"seek",at:n}})}>${s("ui.looking.go")}</button>
        <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"now"})}>${s("ui.looking.now")}</button>
      </p>
    `}#i({notice:e,words:t}){return e===void 0?h:d`
      <p class="notice" data-testid="notice">
        <span>${e.text}${e.detail===void 0?h:d` <span class="detail" lang="en">${e.detail}</span>`}</span>
        <button class="bare" type="button" aria-label=${t.t("ui.close")} @click=${()=>this.raise({kind:"dismiss"})}>${he}</button>
      </p>
    `}};var Wn="pg-pointer",Ae=class extends g{#e=window!==window.top||os();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#n()};#i=e=>{e.key==="Escape"&&this.#n()};connectedCallback(){this.#e||(document.addEventListener(W,this.#t),document.addEventListener("keydown",this.#i))}disconnectedCallback(){document.removeEventListener(W,this.#t),document.removeEventListener("keydown",this.#i)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?h:d`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#n()}>${he}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#n(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(Wn,"1")}catch{}this.again()}}};function os(){try{return localStorage.getItem(Wn)!==null}catch{return!1}}function jn(i,e){return rs([...i.servers.keys()],e).map(t=>({servers:t,path:as(t,i).map(({to:n,via:s},o)=>(o===0?"M":s===void 0?"L":`Q${s.x} ${s.y} `)+`${n.x} ${n.y}`).join("")+"z",width:2*(i.radius+13)}))}function rs(i,e){let t=new Set(e.flatMap(([o,r])=>[`${o} ${r}`,`${r} ${o}`])),n=Xn([],i,[],(o,r)=>o!==r&&!t.has(`${o} ${r}`)),s=n.some((o,r)=>n.slice(r+1).some(a=>o.filter(l=>a.includes(l)).length>1));return n.length<2||s?[]:n}function Xn(i,e,t,n){return e.length===0?t.length===0?[i]:[]:e.flatMap((s,o)=>{let r=a=>n(s,a);return Xn([...i,s],e.slice(o+1).filter(r),[...t,...e.slice(0,o)].filter(r),n)})}function as(i,e){let t=i.flatMap(o=>e.servers.get(o)??[]),n=[...e.servers].flatMap(([o,r])=>i.includes(o)?[]:[r]),s=2*e.radius+13+3;return[...t,...t.slice(0,1)].map((o,r,a)=>{let l=a[r-1]??o;return n.every(c=>ls(c,l,o)>s)?{to:o}:{to:o,via:{x:0,y:0}}})}function ls(i,e,t){let[n,s]=[t.x-e.x,t.y-e.y],o=n*n+s*s,r=o===0?0:Math.max(0,Math.min(1,((i.x-e.x)*n+(i.y-e.y)*s)/o));return Math.hypot(e.x+r*n-i.x,e.y+r*s-i.y)}function Un(i,e){return{membership:Lt(It(e),i.server),unsaved:ds(i),slow:i.disk.write>e.diskWrite?i.disk.write:void 0,rate:i.rate===1?void 0:i.rate,inbox:i.inbox.length}}function ds(i){let{disk:e,currentTerm:t,votedFor:n,snapshot:s,log:o}=i,r=(s?.lastIncludedIndex??0)+o.length;return{entries:Math.max(0,r-e.lastIndex),vote:e.currentTerm!==t||e.votedFor!==n}}function rt(i,e){let{voters:t,votersOutgoing:n=[]}=Et(i,e);return[...new Set([...t,...n])].sort()}var cs=[[1,0],[-1,0],[0,-1],[0,1],[1,-1],[-1,-1],[1,1],[-1,1]];function Yn(i,e,t){let n=[...e],s=new Map;for(let{of:o,at:r,width:a}of[...i].sort((l,u)=>u.weight-l.weight)){let l=cs.map(([u,c])=>({x:r.x+u*(15+a/2)*(c===0?1:.8),y:r.y+c*22.5*(u===0?1:.75)})).find(u=>hs(S(u,a,15),t)&&!n.some(c=>us(c,S(u,a,15))));l!==void 0&&(n.push(S(l,a,15)),s.set(o,l))}return s}function S({x:i,y:e},t,n){return{x:i-t/2,y:e-n/2,width:t,height:n}}function us(i,e){return i.x<e.x+e.width&&e.x<i.x+i.width&&i.y<e.y+e.height&&e.y<i.y+i.height}function hs(i,e){return i.x>=e.x&&i.y>=e.y&&i.x+i.width<=e.x+e.width&&i.y+i.height<=e.y+e.height}function G(i,e){return[...i].reduce((t,n)=>t+(n>"⹿"?e:.58*e),4)}function Qn(i,e,t,n){return ms(e).map(({kind:s,icon:o,text:r,x:a,y:l})=>{let u=(o===""?8:21)+(r===""?0:G(r,11)),[c,m]=[n.box.x+u/2+2,n.box.x+n.box.width-u/2-2],y=Math.max(c,Math.min(m,t.x+a*n.radius));return f`
      <g class="badge" data-badge=${s} data-of=${i} transform="translate(${y} ${t.y+l*n.radius})">
        <rect x=${-u/2} y="-9" width=${u} height="18" rx="9" />
        ${o===""?h:f`<path transform="translate(${10-u/2} 0)" d=${o} />`}
        <text x=${o===""?0:8} y="4">${r}</text>
      </g>
    `})}function ms({membership:i,unsaved:e,slow:t,rate:n,inbox:s}){let o=e.entries>0?`+${e.entries}`:e.vote?"…":"";return[o===""&&t===void 0?void 0:{kind:"disk",icon:ps,text:[o,t===void 0?"":`${t/1e3} ms`].join(" ").trim(),x:.8,y:.72},n===void 0?void 0:{kind:"clock",icon:fs,text:`×${n}`,x:.8,y:-.78},s===0?void 0:{kind:"inbox",icon:gs,text:String(s),x:-.8,y:-.78},Jn[i]===void 0?void 0:{kind:i,icon:"",text:Jn[i],x:-.8,y:.72}].filter(a=>a!==void 0)}var Jn={joining:"+",leaving:"−"},ps="M-4-3.5C-4-6 4-6 4-3.5V3.5C4 6-4 6-4 3.5zM-4-3.5C-4-1.5 4-1.5 4-3.5",fs="M0-5A5 5 0 1 1-.01-5zM0-2.6V0L2 1.5",gs="M-5.5-4H5.5V4H-5.5zM-5.5-4L0 .8 5.5-4";function Zn({membership:i,unsaved:e,slow:t,rate:n,inbox:s},o){let{t:r}=o;return[...i==="voter"?[]:[at(i,o)],...e.entries===0?[]:[r("ui.ring.unsaved",{n:e.entries})],...e.vote?[r("ui.ring.unsavedVote")]:[],...t===void 0?[]:[r("ui.ring.slow",{slow:t})],...n===void 0?[]:[r("ui.ring.rate",{rate:n})],...s===0?[]:[r("ui.ring.inbox",{n:s})]]}function at(i,{t:e}){switch(i){case"learner":return e("role.learner");case"joining":return e("ui.member.joining");case"leaving":return e("ui.member.leaving");case"outside":return e("ui.member.outside")}}function lt(i,{t:e}){let{type:t,term:n=0,entries:s=[],matchIndex:o=0,lastIncludedIndex:r=0,index:a=0}=i;switch(j(i)){case"requestVote":case"preVote":return e("ui.label.term",{type:t,term:n});case"heartbeat":return e("ui.label.heartbeat");case"entries":{let[l,u]=[s[0]?.index,s.at(-1)?.index];return l===u?e("ui.label.entry",{index:l}):e("ui.label.entries",{from:l,to:u})}case"voteGranted":case"preVoteGranted":return e("ui.label.granted");case"voteRefused":case"preVoteRefused":case"appendRefused":case"readRefused":case"clientRefused":return e("ui.label.refused");case"appendOk":return`matchIndex ${o}`;case"snapshot":case"snapshotOk":case"snapshotMore":return e("ui.label.snapshot",{index:r});case"readOk":return`index ${a}`;case"clientRequest":{let{op:l="",key:u="",value:c="",expect:m=""}=i;return l==="register"?l:me({op:l,key:u,value:c,expect:m})}case"clientOk":return i.result??e("ui.label.ok");case"clientRedirect":return i.leader===void 0?e("ui.label.noLeader"):e("ui.label.ask",{leader:i.leader});default:return t}}var ys=14;function ei(i,e,t,n){let s=new Map;for(let r of e){let a=Mt(i,r,t,n);if(a===void 0)continue;let l=`${r.from}>${r.to}`;s.set(l,[...s.get(l)??[],{...a,front:r,messages:[r]}])}return[...s.values()].flatMap(r=>r.length===1?r:bs(r)).sort((r,a)=>r.front.id-a.front.id)}function bs(i){return[...i].sort((t,n)=>n.way-t.way||t.front.id-n.front.id).reduce((t,n)=>{let s=t.at(-1);return s===void 0||s.way-n.way>=ys?[...t,n]:[...t.slice(0,-1),{...s,messages:[...s.messages,...n.messages],opacity:Math.max(s.opacity,n.opacity)}]},[])}function Ne(i,e){return f`${vs(i)}${$s(i,e)}`}function vs(i){switch(i){case"requestVote":return f`<circle class="filled" r="11.5" />`;case"voteGranted":case"voteRefused":return f`<circle class="hollow" r="10.5" />`;case"preVote":return f`<circle class="hollow thin" r="12.5" /><circle class="filled" r="9.5" />`;case"preVoteGranted":case"preVoteRefused":return f`<circle class="hollow thin" r="12.5" /><circle class="hollow" r="9" />`;case"heartbeat":return f`<path class="filled" d="M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z" />`;case"entries":return f`<rect class="filled" x="-14" y="-10.5" width="28" height="21" rx="4" />`;case"appendOk":case"appendRefused":return f`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />`;case"snapshot":return f`<path class="filled" d="${ii}" />`;case"snapshotOk":case"snapshotMore":return f`<path class="hollow" d="${ii}" />`;case"timeoutNow":return f`<path class="filled" d="M-13-10.5H13L0 13z" />`;case"readIndex":return f`<path class="filled" d="${ni}" />`;case"readOk":case"readRefused":return f`<path class="hollow" d="${ni}" />`;case"clientRequest":return f`<path class="filled" d="${ti}" />`;case"clientOk":case"clientRefused":case"clientRedirect":return f`<path class="hollow" d="${ti}" />`;case"other":return f`<circle class="filled" r="7" />`}}function $s(i,e){let t=ln(i,e),n=ks[t];return n===void 0?f`<text class="letter" y=${i==="timeoutNow"?1:4}>${t}</text>`:f`<path class="mark" d=${n} />`}var ks={"✓":"M-4.8 .2L-1.3 3.8 4.9-3.6","✕":"M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8","→":"M-5 0H4.5M1.5-3.5L5 0 1.5 3.5","…":"M-5 0V.1M0 0V.1M5 0V.1"},ti="M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z",ni="M0-13L13 0 0 13-13 0z",ii="M-10-7.5C-10-12 10-12 10-7.5V8C10 12.5-10 12.5-10 8z",ws={requestVote:"ui.message.requestVote",voteGranted:"ui.message.voteGranted",voteRefused:"ui.message.voteRefused",preVote:"ui.message.preVote",preVoteGranted:"ui.message.voteGranted",preVoteRefused:"ui.message.voteRefused",heartbeat:"ui.message.heartbeat",entries:"ui.message.entries",appendOk:"ui.message.appendOk",appendRefused:"ui.message.appendRefused",snapshot:"ui.message.snapshot",snapshotOk:"ui.message.snapshotOk",snapshotMore:"ui.message.snapshotMore",timeoutNow:"ui.message.timeoutNow",readIndex:"ui.message.readIndex",readOk:"ui.message.readOk",readRefused:"ui.message.readRefused",clientRequest:"ui.message.clientRequest",clientOk:"ui.message.clientOk",clientRefused:"ui.message.clientRefused",clientRedirect:"ui.message.clientRedirect"};function si(i,{t:e}){return i==="other"?"":e(ws[i])}var xs=11;function oi(i,e,t){let{state:n,shown:s,motion:o}=e,r=ei(i,n.messages,s,o),a=!e.playing||e.looking,l=a?Ss(r,i,e,t):new Map;return f`${K(r,({front:u})=>u.id,u=>Ms(u,a||!o,l.get(u)))}`}function Ms(i,e,t){let{front:n,messages:s,at:o,tail:r,opacity:a,degrees:l}=i,u=j(n),c=s.length;return f`
    <g class="message ${Ue(u)}" data-message=${n.id} data-type=${n.type} data-glyph=${u}
      data-stack=${c>1?s.map(({id:m})=>m).join(" "):h} opacity=${a}>
      <line class="trail" x1=${r.x} y1=${r.y} x2=${o.x} y2=${o.y} />
      <g transform="translate(${o.x} ${o.y})">
        ${c>1?f`<g class="under" transform="translate(4 -4)">${Ne(u,0)}</g>`:h}
        ${Ne(u,an(n))}
        ${e?f`<path class="heading" transform="rotate(${l})" d="M17-4.5L22 0 17 4.5" />`:h}
        ${c>1?f`<g class="count" transform="translate(13 -12)"><rect x="-10" y="-7" width="20" height="14" rx="7" /><text y="3.5">×${c}</text></g>`:h}
      </g>
      ${t===void 0?h:f`<text class="label" x=${t.at.x} y=${t.at.y+4}>${t.text}</text>`}
    </g>
  `}function Ss(i,e,{selected:t,words:n},s){let o=new Map(i.map(l=>[l,Ts(l,n)])),r=i.map(l=>({of:l,at:l.at,width:G(o.get(l)??"",xs),weight:l.front.from===t||l.front.to===t?1:0})),a=Yn(r,[...s,...[...e.servers.values()].map(l=>S(l,2*e.radius+6,2*e.radius+6)),...[...e.clients.values()].map(l=>S(l,44,44)),...i.map(({at:l})=>S(l,25,23))],e.box);return new Map([...a].map(([l,u])=>[l,{text:o.get(l)??"",at:{x:Math.round(u.x),y:Math.round(u.y)}}]))}function Ts({messages:i,front:e},t){let n=lt(e,t),s=i.length;return s===1||i.every(o=>lt(o,t)===n)?n:t.t("ui.label.several",{n:s})}var Rs=["requestVote","voteGranted","voteRefused","heartbeat","entries","appendOk","appendRefused","clientRequest","clientOk","clientRedirect"];function Es({options:i,servers:e,messages:t}){let n=s=>{let o=t.map(j);return s.filter(r=>o.includes(r))};return[...Rs,...i.preVote?["preVote"]:n(["preVote"]),...e.some(({snapshot:s})=>s!==void 0)?["snapshot","snapshotOk","snapshotMore"]:n(["snapshot"]),...n(["timeoutNow","readIndex","readOk","readRefused","clientRefused"])]}function ri(i,e,t){return d`
    <details class="legend" ?open=${t}>
      <summary>${e.t("ui.legend")}</summary>
      <ul>
        ${Es(i).map(n=>d`
            <li>
              <svg class="message ${Ue(n)}" viewBox="-15 -13 30 26" aria-hidden="true">${Ne(n,1)}</svg>
              ${si(n,e)}
            </li>
          `)}
      </ul>
    </details>
  `}var qe=class extends g{#e=1.5;#t=matchMedia("(min-width: 1100px) and (min-height: 760px)").matches;#i=new ResizeObserver(([e])=>{e===void 0||e.contentRect.height===0||(this.#e=e.contentRect.width/e.contentRect.height,this.again())});connectedCallback(){this.#i.observe(this)}disconnectedCallback(){this.#i.disconnect()}inputs(e){return[e.state,e.shown,e.looking,e.selected,e.words,e.motion,e.control,e.status,e.playing]}view(e){let{state:t,words:n}=e,s=wt(t.servers.map(a=>a.server),As(t),this.#e),{box:o}=s,r=t.servers.map(a=>Ls(a,t,s,n));return d`
      <svg
        class="ring"
        viewBox="${o.x} ${o.y} ${o.width} ${o.height}"
        role="group"
        aria-label=${qs(t,n)}
      >
        <g class="areas">${jn(s,t.cuts).map(a=>Bs(a,n))}</g>
        <g class="links">${xt(s).map(({a,b:l,line:u})=>this.#s(e,a,l,u))}</g>
        <g class="captions" aria-hidden="true">${r.map(Ps)}</g>
        <g class="messages" aria-hidden="true">${oi(s,e,r.map(Cs))}</g>
        <g class="clients">
          ${K(s.clients,([a])=>a,([a,l])=>Gs(a,l,Ns(t,a),n))}
        </g>
        <g class="servers">
          ${r.map(a=>this.#n(e,s,a))}
        </g>
        <g class="badges" aria-hidden="true">${r.map(({server:a,condition:l,at:u})=>Qn(a.server,l,u,s))}</g>
      </svg>
      ${ri(t,n,this.#t)}
    `}#n(e,t,{server:n,at:s,condition:o}){let{words:r,shown:a,motion:l}=e,u=Hs(n,o,r),c=p=>{let v=p.currentTarget;v instanceof Element&&this.raise({kind:"menu",server:n.server,anchor:v})},m=p=>{p.key!=="Enter"&&p.key!==" "||(p.preventDefault(),p.stopPropagation(),c(p))},y=p=>{p.preventDefault(),c(p)};return f`
      <g
        class="server ${n.role} ${n.status}"
        ?data-selected=${n.server===e.selected}
        data-server=${n.server}
        data-role=${n.role}
        data-term=${n.currentTerm}
        data-status=${n.status}
        data-membership=${o.membership}
        transform="translate(${s.x} ${s.y})"
        role="button"
        tabindex="0"
        aria-haspopup="menu"
        aria-label=${u}
        @click=${c}
        @keydown=${m}
        @contextmenu=${y}
      >
        <circle class="halo" r=${t.radius+8} />
        <circle class="track" r=${t.radius} />
        ${Ks(n,t.radius,a,l)}
        ${Ds(n,t.radius-8)}
        ${ie(n)?Vs(n,rt(n,e.state),t.radius-8):h}
        <text class="name" y=${ie(n)?-7:-2}>${n.server}</text>
        <text class="term" y=${ie(n)?7:15}>${n.status==="up"?r.t("ui.ring.term",{term:n.currentTerm}):r.t(n.status==="crashed"?"ui.status.crashed":"ui.status.frozen")}</text>
      </g>
    `}#s(e,t,n,s){let o=re(e.state.cuts,t,n),r=o==="open"?{do:"cut",from:t,to:n,both:!0}:{do:"heal",from:t,to:n},{t:a}=e.words,l=T(r,e.state,{control:e.control,connected:e.status==="open",looking:e.looking},e.words)??(o==="open"?a("ui.link.clickToCut",{a:t,b:n}):a("ui.link.clickToHeal",{a:t,b:n}));return f`
      <g class="link ${o}" data-link="${t}-${n}" data-cut=${o} @click=${()=>this.raise({kind:"command",command:r})}>
        <title>${l}</title>
        <line class="reach" stroke-width=${26} x1=${s.from.x} y1=${s.from.y} x2=${s.to.x} y2=${s.to.y} />
        <line class="wire" x1=${s.from.x} y1=${s.from.y} x2=${s.to.x} y2=${s.to.y} />
        ${zs(s,o)}
      </g>
    `}};function Ls(i,e,t,n){let s=t.servers.get(i.server)??{x:0,y:0},o=Un(i,e);return{server:i,at:s,condition:o,caption:Os(i,o,e,n),captionAt:{x:s.x,y:s.y+t.radius+22}}}function Ps({server:i,caption:e,captionAt:t}){return f`<text class="caption ${i.role} ${i.status}" x=${t.x} y=${t.y}>${e}</text>`}function Cs({caption:i,captionAt:{x:e,y:t}}){return S({x:e,y:t-4},G(i,12.5),16)}function As(i){let e=i.operations.filter(n=>n.returned===void 0).map(n=>n.client),t=i.messages.flatMap(n=>[n.from,n.to]).filter(n=>n.startsWith("C"));return[...new Set([...e,...t])].sort()}function Ns(i,e){return i.operations.filter(t=>t.client===e).at(-1)}function qs(i,e){let t=q(i.servers),n=i.servers.length;return t===void 0?e.t("ui.ring.summaryNoLeader",{n}):e.t("ui.ring.summary",{n,leader:t.server,term:t.currentTerm})}function Hs(i,e,t){let{t:n}=t,{server:s,currentTerm:o}=i,r=P(i.role,t),a=i.status==="crashed"?n("ui.ring.describeCrashed",{server:s,term:o}):n(i.status==="frozen"?"ui.ring.describeFrozen":"ui.ring.describe",{server:s,role:r,term:o}),l=ie(i)&&i.votes.length>0?[n("ui.ring.votes",{votes:i.votes})]:[],u=Zn(e,t).filter(c=>c!==r);return[a,...l,...u].join(n("ui.ring.comma"))}function Os(i,{membership:e},t,n){let{t:s}=n,o=P(i.role,n),r=ie(i)?s("ui.ring.candidate",{role:o,votes:i.votes.length,voters:rt(i,t).length}):o,a=i.status==="crashed"?s("ui.ring.disk",{term:i.currentTerm,n:x(i)}):r,l=e==="voter"?o:at(e,n);return l===o?a:`${a} · ${l}`}function ie({role:i,status:e}){return e!=="crashed"&&(i==="candidate"||i==="preCandidate")}function Vs(i,e,t){let n=Math.min(24,130/e.length);return e.map((s,o)=>{let r=(90-(o-(e.length-1)/2)*n)*Math.PI/180,[a,l]=[(t-5.5)*Math.cos(r),(t-5.5)*Math.sin(r)].map(u=>Math.round(u*10)/10);return f`<circle class="ballot" data-vote=${s} data-in=${i.votes.includes(s)} cx=${a} cy=${l} r=${e.length>6?2.2:3} />`})}function Bs({servers:i,path:e,width:t},{t:n}){return f`
    <g class="area" data-area=${i.join(" ")}>
      <title>${n("ui.ring.area",{servers:i})}</title>
      <path class="rim" stroke-width=${t+3} d=${e} /><path class="ground" stroke-width=${t} d=${e} />
    </g>
  `}function Ks(i,e,t,n){let s=i.role==="leader"?i.timers.heartbeat:i.timers.election;if(s===void 0)return h;let o=St(s,t),r=n?o:Math.ceil(o*8)/8;return f`<path class="timer" d=${Tt(e,r)} />`}function Ds(i,e){let t=i.status==="crashed"?f`<path class="cracks" d="M-24-24L24 24M24-24L-24 24" />`:h,n=i.role==="leader"?f`<circle class="inner" r=${e-4.5} />`:h;return f`<circle class="disc" r=${e} />${n}${t}`}function Gs(i,e,t,{t:n}){let s=t===void 0?"":`${t.key}=${t.value}`;return f`
    <g class="client" data-client=${i} transform="translate(${e.x} ${e.y})">
      <title>${n("ui.ring.client",{client:i,asks:s})}</title>
      <rect x=${-22} y=${-19} width=${44} height=${38} rx="7" />
      <text class="name" y="5">${i}</text>
      <text class="caption" y=${36}>${s.length>14?`${s.slice(0,13)}…`:s}</text>
    </g>
  `}function zs(i,e){let{at:t,degrees:n}=Rt(i),s=e==="back"?n+180:n,o=e==="forth"||e==="back",r=o?"M-7 0H2M-1.5-3.5L2 0-1.5 3.5M6-6V6":"M-4-4L4 4M4-4L-4 4";return f`
    <g class="cut" transform="translate(${t.x} ${t.y}) rotate(${o?s:0})">
      <circle r="11" /><path d=${r} />
    </g>
  `}var se=(i,e)=>{let t=i._$AN;if(t===void 0)return!1;for(let n of t)n._$AO?.(e,!1),se(n,e);return!0},He=i=>{let e,t;do{if((e=i._$AM)===void 0)break;t=e._$AN,t.delete(i),i=e}while(t?.size===0)},ai=i=>{for(let e;e=i._$AM;i=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(i))break;t.add(i),Ws(e)}};function Fs(i){this._$AN!==void 0?(He(this),this._$AM=i,ai(this)):this._$AM=i}function _s(i,e=!1,t=0){let n=this._$AH,s=this._$AN;if(s!==void 0&&s.size!==0)if(e)if(Array.isArray(n))for(let o=t;o<n.length;o++)se(n[o],!1),He(n[o]);else n!=null&&(se(n,!1),He(n));else se(this,i)}var Ws=i=>{i.type==pe.CHILD&&(i._$AP??=_s,i._$AQ??=Fs)},Oe=class extends fe{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),ai(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(se(this,e),He(this))}setValue(e){if(Sn(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var z=()=>new ct,ct=class{},dt=new WeakMap,F=Y(class extends Oe{render(i){return h}update(i,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=i.options?.host,this.rt(this.ct=i.element)),h}rt(i){if(this.G!==void 0)if(this.isConnected||(i=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=dt.get(e);t===void 0&&(t=new WeakMap,dt.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,i),i!==void 0&&this.G.call(this.ht,i)}else this.G.value=i}get lt(){return typeof this.G=="function"?dt.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var li={mark:9,line:5},di={mark:16,line:10};function ci({marks:i,calls:e,arrows:t,left:n},s,o,r){if(s<n)return;let a=ut(i,r.mark,$=>Math.hypot($.x-s,$.y-o));if(a!==void 0)return{seq:a.mark.seq,at:a.mark.start};let l=ut(e,r.mark,$=>Math.hypot(Math.max($.x1-s,0,s-$.x2),$.y-o));if(l!==void 0)return js(l,s,r);let u=ut(t,r.line,$=>Xs($,s,o));if(u===void 0)return;let{arrow:c,x1:m,y1:y,x2:p,y2:v}=u;return Math.hypot(s-p,o-v)<Math.hypot(s-m,o-y)&&c.endSeq!==void 0?{seq:c.endSeq,at:c.end}:{seq:c.seq,at:c.start}}function js({call:i,x1:e,x2:t,point:n},s,o){return i.point!==void 0&&n!==void 0&&Math.abs(n-s)<=o.mark?i.point:Math.abs(t-s)<Math.abs(e-s)&&i.endSeq!==void 0?{seq:i.endSeq,at:i.end}:{seq:i.seq,at:i.start}}function ut(i,e,t){let n,s=e;for(let o of i){let r=t(o);r>s||(s=r,n=o)}return n}function Xs({x1:i,y1:e,x2:t,y2:n},s,o){let r=(t-i)**2+(n-e)**2,a=r===0?0:Math.max(0,Math.min(1,((s-i)*(t-i)+(o-e)*(n-e))/r));return Math.hypot(i+a*(t-i)-s,e+a*(n-e)-o)}var Us=[["focus","ui.spacetime.focus"],["context","ui.spacetime.context"],["all","ui.spacetime.all"]],Ys=4,ui=1.6,Ve=class extends g{#e=cn;#t="context";#i;#n;#s=[];#o;#l={sans:"sans-serif",mono:"monospace"};#r={width:0,height:0};#c=!0;#u=!1;#m=0;#g;#a;#p;#h;#d=new Map;#f=z();#k=z();#y=z();#P=z();#C=z();#R=new ResizeObserver(([e])=>{e!==void 0&&(this.#r={width:Math.round(e.contentRect.width),height:Math.round(e.contentRect.height)},this.again())});#A=new IntersectionObserver(([e])=>{this.#c=e?.isIntersecting??!0,this.#c&&this.again()});#N=new MutationObserver(()=>this.#x());#q=matchMedia("(prefers-color-scheme: dark)");#x=()=>{this.#o=void 0,this.again()};connectedCallback(){this.#A.observe(this),this.#N.observe(document.documentElement,{attributeFilter:["data-theme"]}),this.#q.addEventListener("change",this.#x)}disconnectedCallback(){this.#R.disconnect(),this.#A.disconnect(),this.#N.disconnect(),this.#q.removeEventListener("change",this.#x)}draw(e){this.#a=void 0,super.draw(e),this.#c&&this.#G(e)}inputs(e){let{words:t,travel:n,playing:s,looking:o,control:r,status:a,past:l}=e,u=s&&!o?0:e.shown;return[t,this.#t,this.#u,this.#e.follows,n.branches,n.branch,(n.from??0)>0,l.first,u,s,o,r,a]}view(e){let{t}=e.words;return d`
      <div class="strip">
        <h2>${t("ui.spacetime")}</h2>
        <div class="beats" role="radiogroup" aria-label=${t("ui.spacetime.beats")}>
          <span aria-hidden="true">${t("ui.spacetime.beats")}</span>
          ${Us.map(([n,s])=>d`
              <label class="pick"><input type="radio" name="beats" value=${n} .checked=${n===this.#t} @change=${()=>this.#ee(n)} />${t(s)}</label>
            `)}
        </div>
        <span class="hint" role="status">${this.#u?t("ui.spacetime.crowded"):h}</span>
        <div class="zoom">
          <button class="bare" type="button" popovertarget="spacetime-key" aria-label=${t("ui.spacetime.key")} title=${t("ui.spacetime.key")}>?</button>
          ${this.#H(t("ui.spacetime.zoomOut"),jt,()=>this.#I(ui))}
          ${this.#H(t("ui.spacetime.zoomIn"),Wt,()=>this.#I(1/ui))}
          ${this.#H(t("ui.spacetime.fit"),Xt,()=>this.#v({kind:"fit"}))}
          <button class="bare" type="button" aria-pressed=${this.#e.follows?"true":"false"} aria-label=${t("ui.spacetime.follow")} title=${t("ui.spacetime.follow")}
            @click=${()=>this.#te()}>${Ut}</button>
        </div>
      </div>
      <div class="view">
        <div class="window">
          <div
            class="lanes"
            ${F(this.#k)}
            @pointerdown=${n=>this.#_(n)}
            @pointermove=${n=>this.#V(n)}
            @pointerup=${n=>this.#B(n)}
            @pointercancel=${n=>this.#W(n)}
            @pointerleave=${()=>this.#M(void 0)}
            @dblclick=${n=>this.#j(n)}
            @wheel=${{handleEvent:n=>this.#F(n),passive:!1}}
          >
            <canvas aria-hidden="true" ${F(this.#f)}></canvas>
            <div class="ahead" ${F(this.#P)}></div>
            ${(e.travel.from??0)>0?d`<div class="limit" ${F(this.#C)}><span>${t("ui.limit")}</span></div>`:h}
            ${this.#D(e)}
          </div>
        </div>
        ${this.#U(e)}
      </div>
      ${eo(e.words)}
    `}drawn(){let e=this.querySelector(".window");e!==null&&this.#R.observe(e)}#H(e,t,n){return d`<button class="bare" type="button" aria-label=${e} title=${e} @click=${n}>${t}</button>`}#D({words:e,past:t,present:n,shown:s}){let o=r=>Math.round(r/100)/10;return d`
      <div
        class="playhead"
        role="slider"
        tabindex="0"
        aria-label=${e.t("ui.spacetime.moment")}
        aria-orientation="horizontal"
        aria-valuemin=${o(t.first)}
        aria-valuemax=${o(J(t,n))}
        aria-valuenow=${o(s)}
        aria-valuetext=${e.ms(s)}
        ${F(this.#y)}
        @keydown=${r=>this.#ie(r)}
      >
        <svg viewBox="0 0 20 14" aria-hidden="true"><path d="M2 1h16l-8 12z" /></svg>
      </div>
    `}#U(e){let{travel:t,words:n}=e,{branch:s}=t,o=bn(t.branches??[],s);if(o.length<2)return h;let{t:r}=n;return d`
      <nav class="branches" aria-label=${r("ui.branches")} data-scrolls>
        <h3>${r("ui.branches")}</h3>
        <ol>
          ${vn(o).map(({branch:a,depth:l})=>{let{id:u}=a,c=u===s?void 0:b({do:"switch",branch:u},e),[m,y]=[on(a,n),rn(a,n)],p=r("ui.branch.go",{id:u,name:m,length:y});return d`
              <li data-depth=${Math.min(l,6)}>
                <button type="button" aria-current=${u===s?"true":h} aria-disabled=${c===void 0?h:"true"} aria-label=${p} title=${c??p}
                  @click=${()=>u!==s&&this.raise({kind:"command",command:{do:"switch",branch:u}})}
                ><b>${u}</b><span>${m}<small>${y}</small></span></button>
              </li>
            `})}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${()=>this.raise({kind:"dialog",dialog:"compare"})}>${r("ui.compare")}</button>
      </nav>
    `}#G(e){let t=this.#f.value;if(t===void 0||this.#r.width===0||this.#r.height===0)return;let{past:n,present:s,shown:o,words:r,looking:a}=e;this.#i=dn(this.#i,n);let{chart:l}=this.#i;a?this.#Y(e):this.#e=X(this.#J(e),{kind:"now",at:s},oe(e));let u=J(n,s),c={width:this.#r.width,height:Math.max(this.#r.height,hn(l))},m=devicePixelRatio,y=[n,n.lineage,n.lastSeq,n.firstSeq,this.#e,c.width,c.height,m,this.#t,this.#E(),r,u];if(y.some((p,v)=>p!==this.#s[v])){this.#s=y,this.#n=mn(l,this.#e,c,this.#t,u);let p=Je(t,c);if(p===null)return;pn(p,this.#n,this.#E(),this.#l,kn(r)),this.#z(this.#n.crowded)}this.#Q(o,c.height),this.#Z(e.travel.from??0,c.height)}#Y(e){if(e.shown===this.#g)return;this.#g=e.shown;let t={...this.#e,follows:!1};this.#e=this.#h?.kind==="scrub"?t:X(t,{kind:"reveal",at:e.shown},oe(e))}#J(e){let{playing:t,present:n}=e,[s,o]=[this.#e,this.#m];if(this.#m=n,s.follows||n===o)return s;let r=a=>(a-s.start)/s.span;return r(o)<0||r(o)>1?s:t&&r(n)>.82?{...s,follows:!0}:t?s:X(s,{kind:"reveal",at:n},oe(e))}#Q(e,t){let[n,s]=[this.#y.value,this.#P.value];if(n===void 0||s===void 0)return;let o=Ye(this.#e,k,this.#w,e),r=o>=k-1&&o<=this.#r.width+1,a=`translateX(${Math.round(Math.max(k,Math.min(this.#r.width,o))*2)/2}px)`;n.style.transform!==a&&(n.style.transform=a,s.style.transform=`translateX(${Math.max(k,o)}px)`),n.classList.toggle("outside",!r);let l=`${t-U}px`;n.style.height!==l&&(n.style.height=l,s.style.height=l)}#Z(e,t){let n=this.#C.value;if(n===void 0)return;let s=`${Math.max(0,Math.min(this.#r.width,Ye(this.#e,k,this.#w,e))-k)}px`;n.style.width!==s&&(n.style.width=s),n.style.height!==`${t-U}px`&&(n.style.height=`${t-U}px`)}#z(e){e!==this.#u&&(this.#u=e,queueMicrotask(()=>this.again()))}#E(){if(this.#o!==void 0)return this.#o;let{palette:e,fonts:t}=$n(this);return this.#l=t,this.#o=e,this.#O(e),e}#O(e){for(let t of this.querySelectorAll("canvas[data-sign]")){let n=Je(t,{width:26,height:18});if(n===null)continue;let[s,o]=(t.dataset.sign??"").split(" ");s==="look"?fn(n,o,1,25,9,e):s==="mark"?yn(n,o,13,9,e):gn(n,13,9,e)}}get#w(){return Math.max(1,this.#r.width-k)}#ee(e){this.#t=e,this.again()}#v(e){let{model:t}=this;t!==void 0&&(this.#e=X(this.#e,e,oe(t)),this.again())}#I(e,t){let{model:n}=this;if(n===void 0)return;let{start:s,span:o}=this.#e,r=n.shown>=s&&n.shown<=s+o?n.shown:s+o/2;this.#v({kind:"zoom",factor:e,about:t??r})}#te(){let{model:e}=this;if(e===void 0)return;let{travel:t,present:n}=e;this.#v({kind:"follow",at:n}),this.raise({kind:"now"});let s={do:"seek",at:t.end??0};s.at>n&&!e.playing&&b(s,e)===void 0&&this.raise({kind:"command",command:s})}#F(e){let t=document.documentElement,n=t.scrollHeight>t.clientHeight+1;if(Math.abs(e.deltaX)>Math.abs(e.deltaY))e.preventDefault(),this.#v({kind:"pan",share:e.deltaX/this.#w});else if(e.ctrlKey||!n){e.preventDefault();let s=e.deltaMode===WheelEvent.DOM_DELTA_LINE?e.deltaY*18:e.deltaY;this.#I(2**(Math.max(-240,Math.min(240,s))/(e.ctrlKey?120:320)),this.#K(e))}}#_(e){let t=this.#k.value;if(t===void 0||e.button!==0)return;t.setPointerCapture(e.pointerId),this.#d.set(e.pointerId,e.clientX),this.#M(void 0);let{x:n,y:s}=this.#T(e),o=e.target instanceof Element&&e.target.closest(".playhead")!==null,r=s>(this.#n?.size.height??1/0)-U;o||r?(this.#h={kind:"scrub"},r&&this.#X(e),this.#y.value?.focus({preventScroll:!0})):this.#h={kind:"pan",x:n,y:s,moved:this.#d.size>1}}#V(e){let t=this.#d.get(e.pointerId);if(t===void 0){this.#M(this.#S(e));return}let n=this.#h;if(this.#d.size===2)this.#L(e);else if(n?.kind==="scrub")this.#X(e);else if(n?.kind==="pan"){let{x:s,y:o}=this.#T(e);if(n.moved||=Math.hypot(s-n.x,o-n.y)>Ys,n.moved)this.#v({kind:"pan",share:(t-e.clientX)/this.#w});else return}this.#d.set(e.pointerId,e.clientX)}#B(e){let t=this.#h;this.#W(e),t?.kind==="scrub"?this.raise({kind:"go"}):t?.kind==="pan"&&!t.moved&&this.#b(this.#S(e))}#W(e){this.#d.delete(e.pointerId),this.#h=void 0}#j(e){let{x:t}=this.#T(e);t>=k&&this.#S(e)===void 0&&this.#b({at:this.#K(e)})}#L(e){let t=[...this.#d].find(([r])=>r!==e.pointerId)?.[1],n=this.#d.get(e.pointerId);if(t===void 0||n===void 0)return;let[s,o]=[Math.abs(n-t),Math.abs(e.clientX-t)];s<8||o<8||this.#I(s/o,this.#ne((e.clientX+t)/2))}#X(e){let{x:t}=this.#T(e),n=this.#K(e);this.#$(n),(t<k||t>this.#r.width)&&this.#v({kind:"reveal",at:n})}#b(e){e!==void 0&&(this.#$(e.at,e.seq),this.raise({kind:"go"}))}#$(e,t){this.#a=e,this.raise({kind:"look",at:e,...t===void 0?{}:{seq:t}})}#M(e){if(e?.seq===this.#p?.seq)return;this.#p=e;let t=this.#k.value;if(t===void 0||this.model===void 0)return;let n=e===void 0?void 0:this.model.past.event(e.seq),s=n===void 0?void 0:L(n,this.model.words);t.classList.toggle("hit",e!==void 0),t.title=e===void 0?"":`${this.model.words.ms(e.at)} · ${s?.text??""}`}#S(e){let{x:t,y:n}=this.#T(e),s=e instanceof PointerEvent&&e.pointerType==="touch"?di:li;return this.#n===void 0?void 0:ci(this.#n,t,n,s)}#T(e){let t=this.#k.value?.getBoundingClientRect();return{x:e.clientX-(t?.left??0),y:e.clientY-(t?.top??0)}}#K(e){return this.#ne(e.clientX)}#ne(e){let t=this.#k.value?.getBoundingClientRect().left??0,n=Math.max(k,Math.min(this.#r.width,e-t));return un(this.#e,k,this.#w,n)}#ie(e){let{model:t}=this;if(t===void 0||e.ctrlKey||e.metaKey||e.altKey)return;let{past:n}=t,{first:s,last:o}=oe(t),r=Math.max(s,Math.min(this.#a??t.shown,o)),a=this.#e.span/8;switch(e.key){case"ArrowLeft":case"ArrowDown":this.#$(ve(n,r));break;case"ArrowRight":case"ArrowUp":this.#$($e(n,r)??1/0);break;case"PageDown":this.#$(r-a);break;case"PageUp":this.#$(r+a);break;case"Home":this.#$(n.first);break;case"End":this.#$(1/0);break;case"Enter":this.raise({kind:"go"});break;case"Escape":this.raise({kind:"now"});break;default:return}e.preventDefault()}};function oe({past:i,present:e}){return{first:i.first,last:J(i,e)}}var Js=["follower","candidate","leader","learner","frozen","crashed"],Qs=[["timeout","ui.mark.timeout"],["elected","ui.mark.elected"],["stepDown","ui.mark.stepDown"],["commit","ui.mark.commit"],["learned","ui.mark.learned"],["truncate","ui.mark.truncate"],["snapshot","ui.mark.snapshot"],["config","ui.mark.config"],["crash","ui.mark.crash"],["restart","ui.mark.restart"],["freeze","ui.mark.freeze"],["wipe","ui.mark.wipe"],["network","ui.mark.network"],["setting","ui.mark.setting"],["violation","ui.mark.violation"]];function Zs(i,e){return i==="crashed"?e.t("ui.status.crashed"):i==="frozen"?e.t("ui.status.frozen"):P(i,e)}function eo(i){let{t:e}=i,t=(n,s)=>d`<li><canvas data-sign=${n} aria-hidden="true"></canvas>${s}</li>`;return d`
    <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${e("ui.spacetime.key")}>
      <ul>
        ${Js.map(n=>t(`look ${n}`,Zs(n,i)))}
        ${Qs.map(([n,s])=>t(`mark ${n}`,e(s)))}
        ${t("point",e("ui.mark.point"))}
      </ul>
      <p class="hint">${e("ui.spacetime.arrows")}</p>
    </div>
  `}var Be=class extends g{inputs(e){let{state:t,words:n,control:s,status:o,looking:r}=e;return[t.manual,t.broken,n,s,o,r]}view(e){return d`${this.#e(e)}${this.#t(e)}`}#e(e){let{t}=e.words;if(e.state.manual!==!0)return h;let n=b({do:"manual",on:!1},e);return d`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${to}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?h:"true"} title=${n??h}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t({state:e,words:t}){let{t:n,first:s,list:o}=t;if(e.broken.length===0)return h;let r=e.broken.map(a=>s([`rule.${a}.name`],{})??a);return d`
      <p class="standing bad" data-testid="broken">
        <span>${n("ui.rules.standing",{rules:o(r.map(a=>n("ui.rules.quoted",{name:a})))})}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function to(){let i=document.querySelector("pg-manual [data-row][tabindex='0'], pg-manual h2");i?.scrollIntoView({block:"nearest"}),i?.focus()}var Ke=class extends g{#e="diagram";inputs(e){return[e.words,this.#e]}view({words:{t:e}}){return d`
      <div class="choice" role="group" aria-label=${e("ui.region.time")}>
        ${this.#t("diagram",e("ui.spacetime"))}${this.#t("events",e("ui.events"))}
      </div>
    `}#t(e,t){return d`<button type="button" aria-pressed=${e===this.#e?"true":"false"} @click=${()=>this.#i(e)}>${t}</button>`}#i(e){this.#e=e,this.parentElement!==null&&(this.parentElement.dataset.tab=e),this.again()}};var hi="theme";function mi(){try{let i=localStorage.getItem(hi);return i==="light"||i==="dark"?i:"auto"}catch{return"auto"}}function pi(i){no(i);try{localStorage.setItem(hi,i)}catch{}}function no(i){document.documentElement.dataset.theme=i}var io={auto:"light",light:"dark",dark:"auto"},De=class extends g{#e=mi();inputs(e){return[e.words]}view({words:{t:e}}){let[t,n]={auto:[e("ui.theme.auto"),en],light:[e("ui.theme.light"),tn],dark:[e("ui.theme.dark"),nn]}[this.#e];return d`<button class="chip square" type="button" aria-label=${t} title=${t} @click=${()=>this.#t()}>${n}</button>`}#t(){this.#e=io[this.#e],pi(this.#e),this.again()}};var Ge=class extends g{inputs(e){let{state:t,words:n,control:s,status:o}=e;return[t.cuts.length===0,t.servers.length,n,s,o,e.looking]}view(e){let{t}=e.words;return d`
      <div class="toolbar" role="toolbar" aria-label=${t("ui.toolbar")}>
        ${_({label:t("ui.client"),icon:ae,key:"W",why:b({do:"write",key:"x",value:""},e),press:()=>this.raise({kind:"dialog",dialog:"client"})})}
        <button class="chip" type="button" aria-haspopup="menu" @click=${({currentTarget:n})=>this.#e(n)}>
          ${Zt}<span>${t("ui.cluster")}</span>
        </button>
        ${_({label:t("ui.partition"),icon:Yt,key:"P",why:b({do:"partition",groups:[]},e),press:()=>this.raise({kind:"dialog",dialog:"partition"})})}
        ${_({label:t("ui.healAll"),icon:Qt,key:"H",why:b({do:"healAll"},e),press:()=>this.raise({kind:"command",command:{do:"healAll"}})})}
        ${_({label:t("ui.network"),icon:Jt,key:"N",why:b({do:"network"},e),press:()=>this.raise({kind:"dialog",dialog:"network"})})}
      </div>
    `}#e(e){e instanceof Element&&this.raise({kind:"cluster",anchor:e})}};var so=.01,ze=class extends g{inputs(e){let{playing:t,speed:n,status:s,control:o,looking:r,words:a}=e;return[fi(e),t,n,s,o,r,a]}draw(e){super.draw(e),this.dataset.now=String(Math.floor(e.shown))}view(e){let{playing:t,speed:n,status:s,looking:o,words:r}=e,{t:a}=r,l={do:t?"pause":"play"},u=a(t?"ui.pause":"ui.play"),c=b(l,e),m=qn(n);return d`
      <div class="buttons">
        <button class="round" type="button" data-testid="back" aria-label=${a("ui.back")} title=${a("ui.back")}
          @click=${()=>this.raise({kind:"back"})}>${Dt}</button>
        <button class="round big" type="button" data-testid="play" aria-label=${u} title=${c??u}
          aria-disabled=${c===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:l})}>${t?Bt:Vt}</button>
        <button class="round" type="button" data-testid="step" aria-label=${a("ui.step")} title=${c??a("ui.step")}
          aria-disabled=${c===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:{do:"step"}})}>${Kt}</button>
        <div class="readout">
          <span class="clock" role="timer" aria-live="off" aria-label=${a("ui.clock")}>${fi(e)}</span>
          <span class="line ${s} ${o?"looking":""}" data-testid="connection"><span class="dot"></span>${o?a("ui.looking.short"):oo(s,t,r)}</span>
        </div>
      </div>
      <div class="speed">
        <label for="speed">${a("ui.speed")}</label>
        <output for="speed">${a("ui.speed.span",{span:m})}</output>
        <input id="speed" type="range" min="0" max=${nt} step="1" .value=${String(we(n))}
          aria-valuetext=${a("ui.speed.span",{span:m})} ?disabled=${c!==void 0}
          @input=${y=>this.#e(y)} />
      </div>
      <p class="hint keys">
        <kbd>Space</kbd> ${u} <kbd>←</kbd> ${a("ui.back.short")} <kbd>→</kbd> ${a("ui.step.short")} <kbd>C</kbd> ${a("ui.crash")}
        <kbd>T</kbd> ${a("ui.timeout")} <kbd>W</kbd> ${a("ui.write.short")} <kbd>?</kbd> ${a("ui.help")}
      </p>
    `}#e(e){e.target instanceof HTMLInputElement&&this.raise({kind:"command",command:{do:"speed",x:Q(e.target.valueAsNumber)}})}};function fi({shown:i,looking:e,playing:t,speed:n}){let s=e||!t||n<=so;return`${bt(i,s)} ms`}function oo(i,e,{t}){switch(i){case"open":return t(e?"ui.status.live":"ui.status.paused");case"connecting":return t("ui.status.connecting");case"lost":return t("ui.status.lost");case"ended":return t("ui.status.ended")}}var gi=["election","commit","fault","violation"],Fe=class extends g{inputs({words:e,landmark:t,status:n,control:s,travel:o,looking:r}){return[e,t,n,s,o.branch,r]}view(e){let{landmark:t,words:n}=e,{t:s}=n,o=s(Xe[t]),r=l=>this.#e(s(l?"ui.jump.back":"ui.jump.on",{what:o}),l?"[":"]",l?_t:Ft,e,{do:"jump",to:t},()=>this.raise({kind:"jump",back:l})),a=l=>()=>this.raise({kind:"command",command:l});return d`
      ${this.#e(s("ui.undo"),"Ctrl Z",Gt,e,{do:"undo"},a({do:"undo"}))}
      ${this.#e(s("ui.branch.here"),void 0,zt,e,{do:"branch"},()=>a(this.#t())())}
      <div class="jumps" role="group" aria-label=${s("ui.jump")}>
        ${r(!0)}
        <select aria-label=${s("ui.jump")} @change=${l=>this.#i(l)}>
          ${gi.map(l=>d`<option value=${l} ?selected=${l===t}>${s(Xe[l])}</option>`)}
        </select>
        ${r(!1)}
      </div>
    `}#e(e,t,n,s,o,r){let a=b(o,s),l=a??(t===void 0?e:`${e} (${t})`);return d`<button class="chip square" type="button" aria-label=${e} title=${l} aria-disabled=${a===void 0?h:"true"} @click=${r}>${n}</button>`}#t(){let{model:e}=this;return e?.looking===!0?{do:"branch",at:e.shown}:{do:"branch"}}#i({target:e}){let t=e instanceof HTMLSelectElement?gi.find(n=>n===e.value):void 0;t!==void 0&&this.raise({kind:"aim",to:t})}};customElements.define("pg-toolbar",Ge);customElements.define("pg-cluster",V);customElements.define("pg-standing",Be);customElements.define("pg-notice",Ce);customElements.define("pg-ring",qe);customElements.define("pg-narration",Pe);customElements.define("pg-logs",Le);customElements.define("pg-inspector",Re);customElements.define("pg-tabs",Ke);customElements.define("pg-spacetime",Ve);customElements.define("pg-events",Te);customElements.define("pg-transport",ze);customElements.define("pg-travel",Fe);customElements.define("pg-theme",De);customElements.define("pg-pointer",Ae);customElements.define("pg-menu",B);var ro=JSON.parse(document.getElementById("boot")?.textContent??"null"),yi=On(ro);yi===void 0?console.error("raft playground: the page's data is not of this script's version; reload the page"):new Me(yi).start();
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
