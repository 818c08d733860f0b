import{$ as h,$a as On,A as qt,Aa as B,B as Nt,Ba as kn,C as Ot,Ca as $n,D as Ft,Da as wn,E as Ht,Ea as xn,F as Vt,G as Kt,H as jt,Ha as Mn,I as Dt,Ia as Sn,J as Gt,Ja as Tn,K as Bt,Ka as En,L as A,La as Rn,M as k,Na as E,Oa as pe,P as zt,Pa as Pn,Q as Qe,Qa as In,R as _t,Ra as Ln,S as C,Sa as ie,Ta as An,U as Wt,Ua as Cn,V as Ut,Va as et,W as Xt,Xa as qn,Y as u,Ya as Nn,Z as y,Za as z,_ as ne,_a as re,a as P,aa as Yt,ab as w,b as $t,ba as G,bb as Fn,ca as q,cb as se,d as wt,da as g,db as Hn,e as xt,ea as Jt,eb as Vn,f as Ye,fa as Zt,fb as Kn,g as Je,ga as Qt,gb as jn,ha as en,hb as Dn,i as Mt,ia as tn,ib as Gn,j as St,ja as nn,jb as Bn,ka as rn,kb as zn,la as sn,lb as _n,m as Tt,ma as on,mb as tt,n as Et,na as an,nb as Wn,o as j,oa as dn,ob as fe,p as Rt,pa as ln,pb as Un,q as D,qa as cn,qb as ye,r as he,ra as un,rb as N,s as Pt,sa as mn,sb as _,ta as hn,tb as Xn,u as It,ua as pn,ub as W,v as Lt,va as fn,vb as I,w as At,wa as yn,wb as Yn,x as Ct,xa as gn,xb as Jn,y as T,ya as bn,yb as ge,z as Ze,za as vn}from"./chunk.js";var be=class{#e=0;#t=0;#n=!1;#i=1;#r=0;#s=0;get shown(){return this.#r}get playing(){return this.#n}get speed(){return this.#i}hear(e,t){this.#e=e,this.#t=t,this.#n||(this.#r=e)}set(e,t,n,r){e&&!this.#n&&(this.#s=r),this.#n=e,this.#i=t,this.hear(n,r)}jump(e,t){this.#e=e,this.#t=t,this.#r=e,this.#s=t}tick(e){let t=Math.max(0,e-this.#s);return this.#s=e,this.#n&&(this.#r=this.#d(t,e)),this.#r}#d(e,t){let n=1e3*this.#i,r=this.#e+Math.min(t-this.#t,1500)*n,s=(r-this.#r)/n-100;if(s>1e3)return r-100*n;let o=1+Math.max(-1,Math.min(1,(s-e)/400));return Math.max(this.#r,Math.min(this.#r+e*n*o,r))}};var nt=500,yr=15e3,gr=5e3,br=1e4,vr=2,ve=class{#e;#t;#n;#i;#r="connecting";#s=0;#d=!1;#a;#c;#l=0;constructor(e,t){this.#e=e,this.#t=t}get status(){return this.#r}open(e){this.#r!=="ended"&&(this.#n=e,this.#p(),this.#u())}close(){this.#p(),this.#f("lost")}at(e){this.#n=e}send(e){if(!(this.#r!=="open"||this.#i===void 0))return this.#l++,this.#i.send(JSON.stringify({id:this.#l,...e})),this.#l}#u(){this.#f(this.#s===0?"connecting":"lost");let e=this.#e.open(kr(this.#n));this.#i=e,e.onopen=()=>{this.#f("open"),this.#y()},e.onmessage=({data:t})=>this.#m(t),e.onclose=()=>this.#o(),this.#c=this.#e.timers.set(()=>this.#o(),br)}#m(e){let t=Mt(typeof e=="string"?e:"");if(t.kind==="malformed"){this.#t.malformed(t.why),this.#n=void 0,this.#o();return}this.#s=0,(t.kind==="clock"||t.kind==="keyframe")&&(this.#d=t.playing),this.#y(),this.#t.frame(t)}#o(){this.#p(),this.#s++,this.#f("lost");let e=Math.min(yr,nt*2**this.#s),t=nt+this.#e.random()*(e-nt);this.#a=this.#e.timers.set(()=>this.#u(),t),this.#s>=vr&&this.#h()}async#h(){!await this.#e.gone()||this.#r==="open"||(this.#p(),this.#f("ended"))}#y(){this.#e.timers.clear(this.#c),this.#c=void 0,!(!this.#d||this.#r!=="open")&&(this.#c=this.#e.timers.set(()=>this.open(this.#n),gr))}#p(){this.#e.timers.clear(this.#a),this.#e.timers.clear(this.#c),this.#a=this.#c=void 0;let e=this.#i;e!==void 0&&(this.#i=void 0,e.onopen=e.onmessage=e.onclose=null,e.close())}#f(e){e!==this.#r&&(this.#r=e,this.#t.status(e))}};function kr(i){return i===void 0?"":`?${new URLSearchParams({epoch:i.epoch,after:String(i.seq)})}`}var it=[{keys:["mod+k"],shown:["Ctrl K","⌘ K"],says:"ui.help.key.palette",means:()=>({kind:"dialog",dialog:"palette"})},{keys:[" ","."],shown:["Space","."],says:"ui.help.key.space",means:({playing:i})=>x({do:i?"pause":"play"})},{keys:["ArrowRight"],shown:["→"],says:"ui.help.key.step",means:()=>x({do:"step"})},{keys:["ArrowLeft",","],shown:["←",","],says:"ui.help.key.back",means:()=>({kind:"back"})},{keys:["[","]"],says:"ui.help.key.jump",means:(i,e)=>({kind:"jump",back:e==="["})},{keys:["mod+z"],shown:["Ctrl Z","⌘ Z"],says:"ui.undo",means:()=>x({do:"undo"})},{keys:["+","=","-","_"],shown:["+","−"],says:"ui.help.key.speed",means:(i,e)=>({kind:"notch",by:e==="+"||e==="="?1:-1})},{keys:[..."123456789"],shown:["1–9"],says:"ui.help.key.select",means:({state:i},e)=>{let t=i.servers[Number(e)-1]?.server;return t===void 0?void 0:{kind:"select",server:t}}},{keys:["Enter"],shown:["Enter"],says:"ui.help.key.enter"},{keys:["e"],says:"ui.help.key.timeout",means:({selected:i})=>x({do:"timeout",server:i})},{keys:["k"],says:"ui.help.key.crash",means:({selected:i})=>x({do:"crash",server:i})},{keys:["s"],says:"ui.help.key.restart",means:({selected:i})=>x({do:"restart",server:i})},{keys:["z"],says:"ui.help.key.freeze",means:({selected:i,state:e})=>{let t=e.servers.some(({server:n,status:r})=>n===i&&r==="frozen");return x({do:t?"thaw":"freeze",server:i})}},{keys:["c"],says:"ui.help.key.request",means:({state:i})=>x(It(i))},{keys:["r"],says:"ui.help.key.restartLeader",means:({state:i,words:e})=>Lt(i,e)},{keys:["t"],says:"ui.help.key.spread",means:()=>x({do:"spread"})},{keys:["a"],says:"ui.help.key.align",means:()=>x({do:"align"})},{keys:["b"],says:"ui.help.key.resume",means:({state:i,words:e})=>At(i,e)},{keys:["l"],says:"ui.help.key.setUp",means:({state:i})=>Ct(i)},{keys:["f"],says:"ui.help.key.branch",means:({looking:i})=>x(i===void 0?{do:"branch"}:{do:"branch",at:i})},{keys:["w"],says:"ui.help.key.write",means:()=>({kind:"dialog",dialog:"client"})},{keys:["x"],says:"ui.help.key.links",means:()=>({kind:"dialog",dialog:"links"})},{keys:["p"],says:"ui.help.key.partition",means:()=>({kind:"dialog",dialog:"partition"})},{keys:["h"],says:"ui.help.key.heal",means:()=>x({do:"healAll"})},{keys:["n"],says:"ui.help.key.network",means:()=>({kind:"dialog",dialog:"network"})},{keys:["?"],says:"ui.help.key.help",means:()=>({kind:"dialog",dialog:"help"})}];function Zn(i,e,t=!0){let{key:n,ctrlKey:r,metaKey:s,altKey:o}=i,a=r||s;if(o||!a&&!t)return;let d=`${a?"mod+":""}${n.length===1?n.toLowerCase():n}`;return it.find(({keys:l})=>l.includes(d))?.means?.(e,d)}function x(i){return{kind:"command",command:i}}function oe(i,e){return Math.max(e,i.last)}function ke(i,e){let t=i.reached(e-1);return i.event(t)?.at??i.first}function $e(i,e){return i.event(i.reached(e)+1)?.at}function Qn(i,e,t){let n=oe(i,e);if(!(t>=n&&n===e))return Math.round(Math.max(i.first,Math.min(n,t)))}var ei="shortcuts";function rt(){try{return localStorage.getItem(ei)!=="off"}catch{return!0}}function ti({t:i}){let e=document.querySelector("dialog#help");if(e===null)return;let t=e.querySelector(".keys");if(t!==null){let r=it.map(({keys:s,shown:o=s,says:a})=>u`<div><dt>${o.map(d=>u`<kbd>${d.length===1?d.toUpperCase():d}</kbd> `)}</dt><dd>${i(a)}</dd></div>`);Yt(r,t)}for(let r of document.querySelectorAll('a[href="#help"]'))r.addEventListener("click",s=>{s.preventDefault(),e.showModal()});e.addEventListener("click",r=>{r.target===e&&e.close()});let n=e.querySelector("input[name=shortcuts]");n!==null&&(n.checked=rt(),n.addEventListener("change",()=>$r(n.checked)))}function $r(i){try{localStorage.setItem(ei,i?"on":"off")}catch{}}var wr="raft-playground.v1",we={set:(i,e)=>setTimeout(i,e),clear:i=>{typeof i=="number"&&clearTimeout(i)}};function ni(i){return e=>{let t=new URL(i+e,location.href);return t.protocol=t.protocol==="https:"?"wss:":"ws:",xr(new WebSocket(t,wr))}}function xr(i){let e={onopen:null,onmessage:null,onclose:null,send:t=>i.send(t),close:()=>i.close()};return i.onopen=()=>e.onopen?.(),i.onmessage=t=>e.onmessage?.({data:t.data}),i.onclose=()=>e.onclose?.(),e}function st(i){return async e=>{try{let t=await fetch(i.replace(/stream$/,e),{cache:"no-store"});return t.ok?await t.text():void 0}catch{return}}}function ii(i){let e=i.replace(/\/stream$/,"/state");return async()=>{try{let t=await fetch(e,{cache:"no-store"});return await t.body?.cancel(),t.status===404||t.status===410}catch{return!1}}}var ot=[.001,.002,.005,.01,.02,.05,.1,.2,.5,1,2,5,10,20,50,100],at=ot.length-1;function ae(i){return ot[Math.max(0,Math.min(at,Math.round(i)))]??1}function xe(i){let e=t=>Math.abs(Math.log(t/i));return ot.reduce((t,n,r)=>e(n)<e(ae(t))?r:t,0)}function si(i){return i<1?`${ri(i*1e3)} ms`:`${ri(i)} s`}function ri(i){return String(Number(i.toPrecision(3)))}var Mr=12,Me=class{#e;#t;#n;#i;#r=[];#s=new Map;#d;#a=new Set;constructor(e){this.#e=e.epoch,this.#t=e.state,this.#n=e.seq,this.#i=e.branch,this.#d=new Ut(e.state,e.seq)}get past(){return this.#d}get state(){return this.#t}get seq(){return this.#n}get position(){return{epoch:this.#e,seq:this.#n+this.#r.length}}subscribe(e){return this.#a.add(e),()=>this.#a.delete(e)}replace(e){let t=e.branch!==void 0&&this.#c(e.branch);this.#d.resume(e.state,e.seq,t),this.#i=e.branch,this.#e=e.epoch,this.#t=e.state,this.#n=e.seq,this.#r=[],this.#l([])}#c(e){if(e===this.#i)return!0;if(this.#i===void 0)return!1;this.#s.set(this.#i,this.#d);let t=this.#s.get(e);this.#s.delete(e);for(let n of this.#s.keys()){if(this.#s.size<=Mr)break;this.#s.delete(n)}return this.#d=t??this.#d.copy(),t!==void 0}add(e){let t=this.position;return e.epoch!==t.epoch||e.seq>t.seq+1?!1:(this.#r.push(...e.events.slice(t.seq+1-e.seq)),!0)}advance(e){let t=this.#r.findIndex(r=>r.at>e),n=this.#r.splice(0,t<0?this.#r.length:t);if(n.length!==0){for(let r of n)this.past.add(r,this.#t),this.#t=Wt(this.#t,r);this.#n+=n.length,this.#l(n)}}#l(e){for(let t of this.#a)t(e)}};var de=6,U=class extends g{open(e){let t=this.#i();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.left=`${Math.max(de,Math.min(n,innerWidth-t.offsetWidth-de))}px`,t.style.top=`${Math.max(de,Math.min(r+de,innerHeight-t.offsetHeight-de))}px`,this.#r()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:s}){return[e.manual,t,n,r,s]}view(e){let{t}=e.words,n=e.state.manual===!0,r=k({do:"manual",on:!n},e);return u`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${s=>this.#n(s)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${r===void 0?h:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${r??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return u`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#i()?.hidePopover(),this.raise(e)}#n(e){let t=this.#r(),n=t.findIndex(s=>s===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#i()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#i(){return this.querySelector(".menu")}#r(){return[...this.querySelectorAll(".item")]}};function Se(i,e){return i?.log[e-(i.snapshot?.lastIncludedIndex??0)-1]}function dt({index:i,term:e},{servers:t}){let n=r=>(r.snapshot?.lastIncludedIndex??0)>=i||Se(r,i)?.term===e;return t.filter(n).map(({server:r})=>r)}function oi({index:i,term:e},t){return di(t,n=>n.kind==="append"&&n.entries.some(r=>r.index===i&&r.term===e))}function ai(i,e){return di(e,t=>{if(t.kind!=="commit"||t.index<i.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:r})=>r===t.server);return Se(n,i.index)?.term===i.term})}function di(i,e){for(let t=i.firstSeq;t<=i.lastSeq;t++){let n=i.event(t);if(n!==void 0&&e(n))return n}}function ci(i,e,t){let{state:n,past:r,words:s}=t,{t:o,ms:a,list:d}=s,l=Se(C(n,i),e);if(l===void 0)return[{title:o("ui.menu.moments"),acts:[]}];let c={appended:oi(l,r),committed:ai(l,r)},m=c.committed,p=n.servers.some(b=>b.commitIndex>=e&&dt(l,n).includes(b.server)),f=[o("ui.entry.is",{index:e,term:l.term,type:l.type}),...l.data?.key===void 0?[]:[o("ui.entry.data",{data:`${l.data.key}=${l.data.value??""}`})],o("ui.entry.on",{servers:d(dt(l,n))}),p?m===void 0?o("ui.entry.committed"):o("ui.entry.committedSince",{at:a(m.at)}):o("ui.entry.notCommitted")];return[{title:o("ui.menu.moments"),facts:f,acts:[li(o("ui.menu.toAppended"),c.appended,o("ui.why.notKept")),li(o("ui.menu.toCommitted"),m!==void 0&&m.at<=t.shown?m:void 0,o(p?"ui.why.notKept":"ui.entry.notCommitted"))]}]}function li(i,e,t){if(e===void 0)return{label:i,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:r}=e;return{label:i,verb:"go to moment",intent:{kind:"look",at:n,seq:r},why:void 0}}var O=8,Sr="(max-width: 560px)",X=class extends g{#e;#t;#n;#i={text:"",at:0};open(e,t){this.#m()?.hidePopover(),this.#e=e,this.#n=void 0,this.#t=t,this.again();let n=this.#m();n!==null&&(n.showPopover(),n.scrollTop=0,Rr(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#o()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:r,control:s,status:o,looking:a,travel:d}=e;return[t,this.#n,n,r,s,o,a,d.branch]}view(e){let t=this.#e,n=t===void 0?"":Er(t,e);return u`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||h}
        @keydown=${r=>this.#c(r)}
        @toggle=${r=>this.#u(r)}
      >
        ${t===void 0?h:u`<p class="about" aria-hidden="true">${n}</p>
              ${Tr(t,e,this.#t).map(r=>this.#r(r))}`}
      </div>
    `}#r({title:e,facts:t=[],row:n,acts:r}){return u`
      <div class="group" role="group" aria-label=${[...t,e].join(" ")}>
        ${t.map(s=>u`<span class="fact" aria-hidden="true">${s}</span>`)}
        <span class="title" aria-hidden="true">${e}</span>
        <div class=${n===!0?"row":"column"}>${r.map(s=>n===!0?this.#d(s):this.#s(s))}</div>
      </div>
    `}#s(e){let{label:t,key:n,why:r,sure:s}=e,o=this.#n===t;return u`
      <button class="item ${o?"asked":""}" type="button" role="menuitem" tabindex="-1" aria-disabled=${r===void 0?h:"true"}
        @click=${()=>this.#a(e)}>
        <span>${t}<span class="reason" aria-live="polite">${r??(o?s:void 0)}</span></span>
        ${n===void 0?h:u`<kbd aria-hidden="true">${n}</kbd>`}
      </button>
    `}#d(e){let{label:t,name:n=t,why:r,chosen:s,mends:o}=e;return u`
      <button class="chip small ${o===!0?"cut":""}" type="button" tabindex="-1"
        role=${s===void 0?"menuitem":"menuitemradio"} aria-checked=${s===void 0?h:s?"true":"false"}
        aria-label=${n} aria-disabled=${r===void 0?h:"true"} title=${r??n}
        @click=${()=>this.#a(e)}>${t}</button>
    `}#a({label:e,sure:t,why:n,intent:r}){if(t!==void 0&&n===void 0&&this.#n!==e){this.#n=e,this.again();return}this.#m()?.hidePopover(),this.raise(n===void 0?r:{kind:"why",text:n})}#c(e){if(e.key==="Tab"&&this.#m()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#o(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],s=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?this.#l(e,t,n):n+r;s!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(s%t.length)?.focus())}#l({key:e,timeStamp:t},n,r){if(e===" "||[...e].length!==1)return;let s=t-this.#i.at<700?this.#i.text+e:e;return this.#i={text:s,at:t},Rn(s,n.map(o=>o.ariaLabel??o.textContent??""),r)}#u(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#m(){return this.querySelector(".menu")}#o(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Tr(i,e,t){switch(i.kind){case"server":return Mn(i.server,e);case"messages":{let[n,...r]=i.messages;return n===void 0?[]:r.length>0&&t!==void 0?En(i.messages,t,e):Tn(n,e)}case"link":return Sn(i.a,i.b,e);case"entry":return ci(i.server,i.index,e)}}function Er(i,{state:e,words:t}){let{t:n}=t;switch(i.kind){case"server":{let r=C(e,i.server);if(r===void 0)return i.server;let{role:s,currentTerm:o,status:a}=r;return n("ui.menu.ofServer",{server:i.server,role:a==="up"?E(s,t):n(`ui.status.${a}`),term:o})}case"messages":{let r=e.messages.find(({id:s})=>s===i.messages[0]);return r===void 0?n("ui.why.notInFlight"):i.messages.length>1?n("ui.menu.ofMessages",{n:i.messages.length}):n("ui.menu.ofMessage",r)}case"link":return n("ui.menu.ofLink",i);case"entry":return n("ui.menu.ofEntry",i)}}function Rr(i,e){if(matchMedia(Sr).matches){i.style.left=i.style.top="";return}let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+O,s=e.left-O-t,o=r+t+O<=innerWidth?r:s>=O?s:(innerWidth-t)/2,a=Math.max(O,Math.min(e.top,innerHeight-n-O));i.style.left=`${Math.max(O,o)}px`,i.style.top=`${a}px`}var Pr=[["diagram","ui.spacetime"],["events","ui.events"],["safety","ui.safety"]],F=class extends g{#e="diagram";#t=matchMedia("(min-width: 1280px)");connectedCallback(){this.#t.addEventListener("change",()=>this.again())}choose(e){this.#e=e,this.parentElement!==null&&(this.parentElement.dataset.tab=e),this.again()}inputs({words:e,state:t}){return[e,this.#e,this.#t.matches,t.violations.length]}view({words:{t:e},state:t}){let n=this.#t.matches&&this.#e==="diagram"?"events":this.#e,r=t.violations.length;return u`
      <div class="choice" role="group" aria-label=${e("ui.region.time")}>
        ${Pr.map(([s,o])=>u`
            <button type="button" data-tab=${s} aria-pressed=${s===n?"true":"false"} @click=${()=>this.choose(s)}
            >${e(o)}${s==="safety"&&r>0?u` <span class="fallen">✕ ${r}</span>`:""}</button>
          `)}
      </div>
    `}};var Ir=3e4,Lr=2e3,Te=class{#e;#t=new be;#n;#i;#r;#s=new Nt;#d=ui();#a;#c=matchMedia("(prefers-reduced-motion: reduce)");#l=new Map;#u;#m=!1;#o;#h;#y;#p;#f;#b="election";#S;#w=0;#R=0;#N;#O;#F=!1;#H;#P=!1;#V=0;#I;#L=!0;constructor(e){this.#r=e,this.#i=Tt(e.messages,e.htmlLang),this.#e=new Me(e.keyframe),this.#u=e.keyframe.state.servers[0]?.server??"S1",this.#y=lt(e.keyframe,{}),this.#_(e.keyframe),this.#n=new ve({open:ni(e.stream),gone:ii(e.stream),timers:we,random:Math.random},{frame:t=>this.#J(t),status:t=>this.#j(t),malformed:t=>console.error("raft playground: unreadable frame:",t)})}start(){let{state:e,speed:t}=this.#r.keyframe;this.#t.set(!1,t,e.now,performance.now()),this.#e.subscribe(n=>this.#te(n)),document.addEventListener(q,n=>{n instanceof CustomEvent&&this.#U(n.detail)}),document.addEventListener("pointerdown",()=>this.#P=!0,{capture:!0}),document.addEventListener("keydown",n=>this.#B(n)),document.addEventListener("visibilitychange",()=>this.#q()),this.#c.addEventListener("change",()=>this.#v()),new IntersectionObserver(([n])=>this.#z(n?.isIntersecting??!0)).observe(document.body),addEventListener("online",()=>this.#n.open(this.#e.position)),addEventListener("pageshow",n=>{n.persisted&&this.#n.open(this.#e.position)}),ti(this.#i),this.#de(performance.now()),addEventListener("load",()=>{this.#Y().catch(()=>{})}),this.#n.open(this.#e.position),this.#K()}#K(){let{past:e}=this.#e;e.firstSeq!==this.#f&&(this.#f=e.firstSeq,Xt(e,st(this.#r.stream)).then(t=>t&&this.#v()))}#J(e){let t=performance.now();switch(this.#V=t,e.kind){case"keyframe":this.#y=lt(e,this.#y),this.#_(e),this.#t.set(e.playing,e.speed,e.state.now,t),this.#t.jump(e.state.now,t),this.#Z(e);break;case"events":if(!this.#e.add(e)){this.#n.open(void 0);return}this.#t.hear(e.now,t);break;case"clock":this.#y=lt(e,this.#y),this.#t.set(e.playing,e.speed,e.now,t);break;case"ack":this.#l.delete(e.id)&&e.id>this.#w&&(this.#S=void 0),e.id===this.#p&&this.#W();break;case"refused":this.#ee(e);break;case"unknown":break}this.#n.at(this.#e.position),!this.#t.playing&&this.#e.past.dropped&&this.#K(),this.#k||this.#Q(t),this.#v()}#T(e){this.#S=e,this.#w=this.#R}#_({again:e}){e===void 0||this.#F||(this.#F=!0,this.#T({text:this.#i.t("ui.again")}))}#Z(e){let t=e.epoch!==this.#e.position.epoch;this.#e.replace(e),this.#p!==void 0&&this.#W(),t&&(this.#s.clear(),this.#o===void 0&&(this.#h??=Ze(this.#e.past,e.state.now,this.#i)?.seq),this.#f=void 0,this.#K())}#W(){this.#o=void 0,this.#p=void 0}#Q(e){this.#t.tick(e),this.#e.advance(this.#t.shown)}#ee({id:e,code:t,reason:n}){let r=e===void 0?void 0:this.#l.get(e);e!==void 0&&this.#l.delete(e),e===this.#p&&(this.#p=void 0);let s=r!==void 0&&t==="impossible"?zt(r,this.#i):void 0;this.#T({text:s??qr(t,this.#i),detail:n})}#te(e){let t=e.flatMap(n=>T(n,this.#i)??[]);this.#s.tell(t,performance.now(),this.#m),this.#o===void 0&&e.length>0&&(this.#h=void 0)}#j(e){document.documentElement.dataset.connection=e,e!=="open"&&(this.#l.clear(),this.#p=void 0),this.#v()}#U(e){switch(e.kind){case"command":this.#$(e.command);break;case"look":this.#A(e.at,e.seq);break;case"go":this.#M();break;case"now":this.#o=this.#h=void 0;break;case"back":this.#ne();break;case"jump":this.#$({do:"jump",to:this.#b,...e.back?{back:!0}:{}});break;case"aim":this.#b=e.to;break;case"select":this.#u=e.server;break;case"sequence":this.#re(e.commands);break;case"menu":e.subject.kind==="server"&&(this.#u=e.subject.server),e.subject.kind==="messages"&&this.#ie(),this.#ae(),this.#g("pg-menu",X)?.open(e.subject,e.anchor);break;case"selectMessage":this.#N=e.message;break;case"cluster":this.#g("pg-cluster",U)?.open(e.anchor);break;case"tab":this.#g("pg-tabs",F)?.choose(e.tab);break;case"contradiction":this.#x(e.violation);break;case"dialog":e.server!==void 0&&(this.#u=e.server),this.#ae(),this.#se(e);break;case"why":this.#T({text:e.text});break;case"notch":this.#D({do:"speed",x:ae(xe(this.#X())+e.by)});break;case"reconnect":this.#n.open(this.#e.position);break;case"dismiss":this.#S=void 0;break}this.#v()}#$(e){if(this.#o!==void 0&&e.do==="step"){let r=$e(this.#e.past,this.#o);this.#A(r??1/0);return}let t=_t(e);this.#o!==void 0&&(e.do==="play"||t&&!["seek","switch"].includes(e.do))&&this.#M();let n=this.#D(e);t&&(this.#p=n)}#A(e,t){let{past:n}=this.#e;this.#o=Qn(n,this.#t.shown,e),this.#h=t,this.#o===void 0&&t===void 0&&(this.#h=void 0)}#x(e){let t=this.#e.state.violations.find(n=>n.seq===e)??this.#e.past.event(e);t!==void 0&&(this.#O={violation:e},this.#g("pg-tabs",F)?.choose("diagram"),t.at!==(this.#o??this.#e.state.now)&&(this.#A(t.at),this.#M()),this.#h=e)}#M(){if(this.#o===void 0||this.#p!==void 0)return;let e={do:"seek",at:this.#o};A(e,this.#e.state,this.#E(),this.#i)===void 0&&this.#$(e)}#ne(){let e={do:"stepBack"},t=A(e,this.#e.state,this.#E(),this.#i)===void 0;this.#o===void 0&&t?this.#D(e):this.#A(ke(this.#e.past,this.#o??this.#t.shown))}#ie(){let e={do:"pause"};this.#t.playing&&A(e,this.#e.state,this.#E(),this.#i)===void 0&&this.#G(e)}#re([e,...t]){if(this.#C(e))for(let n of[e,...t])this.#G(n)}#D(e){return this.#C(e)?this.#G(e):void 0}#G(e){let t=this.#n.send(e);return t!==void 0&&(this.#l.set(t,e),this.#R=t),t}#X(){return[...this.#l.values()].flatMap(t=>t.do==="speed"?[t.x]:[]).at(-1)??this.#t.speed}#se(e){if(e.dialog==="help"){document.querySelector("#help")?.showModal();return}let t=Ar[e.dialog];t!==void 0&&!this.#C(t)||this.#Y().then(()=>this.#g(`pg-${e.dialog}`,xn)?.open(e,st(this.#r.stream)),()=>{this.#T({text:this.#i.t("ui.dialog.notLoaded")}),this.#v()})}#Y(){return this.#a??=import("./dialogs.js").then(()=>{this.#d=ui(),this.#ae()},e=>{throw this.#a=void 0,e}),this.#a}#C(e){let t=A(e,this.#e.state,this.#E(),this.#i);return t!==void 0&&this.#T({text:t}),t===void 0}#E(){return{control:this.#r.control,connected:this.#n.status==="open",looking:this.#o!==void 0,travels:this.#y.branch!==void 0}}#g(e,t){let n=this.#d.find(r=>r.localName===e);return n instanceof t?n:void 0}#B(e){if(e.key==="Tab"&&(this.#P=!1),e.defaultPrevented||e.repeat||Cr(e,this.#P))return;let t={playing:this.#t.playing,selected:this.#u,state:this.#e.state,looking:this.#o,words:this.#i},n=Zn(e,t,rt());n!==void 0&&(e.preventDefault(),e.target?.addEventListener("keyup",r=>r.preventDefault(),{once:!0}),this.#U(n))}#q(){if(we.clear(this.#I),!this.#k){this.#I=we.set(()=>this.#n.close(),Ir);return}this.#n.status==="lost"&&this.#n.open(this.#e.position),this.#v()}get#k(){return this.#L&&!document.hidden}#z(e){this.#L=e,this.#q()}#v(){this.#k&&(this.#H??=requestAnimationFrame(()=>{this.#H=void 0;let e=performance.now();this.#de(e),this.#oe(e)&&this.#v()}))}#oe(e){return this.#k?this.#s.waiting||this.#t.playing&&e-this.#V<Lr:!1}#ae(){this.#de(performance.now())}#de(e){this.#e.advance(this.#t.tick(e));let t=this.#ce(e);for(let n of this.#d)n.draw(t);document.documentElement.toggleAttribute("data-looking",t.looking),document.documentElement.dataset.seq=String(this.#e.seq),this.#m=!this.#t.playing}#le(e){let{past:t}=this.#e,n=this.#s.current(e),r=this.#h===void 0?void 0:t.event(this.#h);return r!==void 0?T(r,this.#i)??n:this.#o===void 0?n:Ze(t,this.#o,this.#i)}#ce(e){let{past:t}=this.#e,n=this.#o;return{state:n===void 0?this.#e.state:t.stateAt(n),shown:n??this.#t.shown,present:this.#t.shown,looking:n!==void 0,told:this.#h,past:t,travel:this.#y,landmark:this.#b,playing:this.#t.playing,speed:this.#t.speed,status:this.#n.status,control:this.#r.control,selected:this.#u,selectedMessage:this.#N,contradiction:this.#O,words:this.#i,sections:this.#r.sections,properties:this.#r.properties,narration:this.#le(e),notice:this.#S,motion:!this.#c.matches}}},Ar={client:{do:"write",key:"",value:""},links:{do:"partition",groups:[]},partition:{do:"partition",groups:[]},network:{do:"network"}};function ui(){return[...document.querySelectorAll("*")].filter(i=>i instanceof g)}function lt({branch:i,from:e,end:t,branches:n},r){let o=Object.entries({branch:i,from:e,end:t,branches:n}).filter(([,a])=>a!==void 0);return o.length===0?r:{...r,...Object.fromEntries(o)}}function Cr(i,e){if(document.querySelector("dialog:modal")!==null)return!0;let{target:t,key:n}=i;return t instanceof Element?t.matches("textarea, select, [contenteditable], input:not([type=range])")?!0:t.matches("input[type=range]")?n.startsWith("Arrow"):n.startsWith("Arrow")?t.closest("[data-scrolls], [role=menu], [role=radiogroup]")!==null:n===" "&&!e&&t.matches("button, a, summary"):!1}function qr(i,{t:e}){switch(i){case"badCommand":return e("ui.refused.badCommand");case"unknownServer":return e("ui.refused.unknownServer");case"unknownBranch":return e("ui.refused.unknownBranch");case"impossible":return e("ui.refused.impossible");case"readOnly":return e("ui.refused.readOnly");case"tooFast":return e("ui.refused.tooFast");case"tooLarge":return e("ui.refused.tooLarge");case"notSaved":return e("ui.refused.notSaved");case"gone":return e("ui.refused.gone");default:return e("ui.refused.other")}}var Nr=Je({one:P,other:P}),Or=i=>P(i)||Nr(i),Fr=i=>!0,Hr=Je({stream:P,control:$t,lang:wt("en","zh"),htmlLang:P,messages:Ye(Or),sections:Ye(P),properties:xt(P),keyframe:Fr});function mi(i){if(!Hr(i))return;let e=St(i.keyframe);return e.kind==="keyframe"?{...i,keyframe:e}:void 0}var hi=(i,e,t)=>{let n=new Map;for(let r=e;r<=t;r++)n.set(i[r],r);return n},Y=N(class extends _{constructor(i){if(super(i),i.type!==ye.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let r=[],s=[],o=0;for(let a of i)r[o]=n?n(a,o):o,s[o]=t(a,o),o++;return{values:s,keys:r}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,n]){let r=Jn(i),{values:s,keys:o}=this.dt(e,t,n);if(!Array.isArray(r))return this.ut=o,s;let a=this.ut??=[],d=[],l,c,m=0,p=r.length-1,f=0,b=s.length-1;for(;m<=p&&f<=b;)if(r[m]===null)m++;else if(r[p]===null)p--;else if(a[m]===o[f])d[f]=I(r[m],s[f]),m++,f++;else if(a[p]===o[b])d[b]=I(r[p],s[b]),p--,b--;else if(a[m]===o[b])d[b]=I(r[m],s[b]),W(i,d[b+1],r[m]),m++,b--;else if(a[p]===o[f])d[f]=I(r[p],s[f]),W(i,r[m],r[p]),p--,f++;else if(l===void 0&&(l=hi(o,f,b),c=hi(a,m,p)),l.has(a[m]))if(l.has(a[p])){let $=c.get(o[f]),v=$!==void 0?r[$]:null;if(v===null){let K=W(i,r[m]);I(K,s[f]),d[f]=K}else d[f]=I(v,s[f]),W(i,r[m],v),r[$]=null;f++}else ge(r[p]),p--;else ge(r[m]),m++;for(;f<=b;){let $=W(i,d[b+1]);I($,s[f]),d[f++]=$}for(;m<=p;){let $=r[m++];$!==null&&ge($)}return this.ut=o,Yn(i,d),ne}});var pi=["elections","log","messages","faults","clients"],fi={groups:new Set(["elections","log","faults","clients"])},Ee=class{#e;#t;#n;#i=[];#r;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.lineage,this.#r=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#n&&t===this.#t}get seqs(){return this.#i}update(){for(let t=Math.max(this.#r+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&Kr(n,this.#t)&&this.#i.push(t)}this.#r=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#i=this.#i.slice(e))}before(e){let[t,n]=[0,this.#i.length];for(;t<n;){let r=t+n>>>1;(this.#i[r]??1/0)<=e?t=r+1:n=r}return t}};function Kr(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=jr(i);return!e.has(n)||n!=="messages"&&qt(i)<3?!1:t===void 0||Dr(i,t)}function jr(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function Dr(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:s,servers:o}=i;return t===e||t===void 0&&(n===e||r===e||s===e||o?.includes(e)===!0)}var le=60,yi=10,Gr={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},Re=class extends g{#e=fi;#t;#n;#i;#r;#s=new Map;#d=-1;draw(e){this.#l(e),super.draw(e)}inputs(e){let[t,n]=this.#u();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#i,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:s}=t,o=this.#t?.seqs??[],[a,d]=this.#u(),l=o.slice(a,d).reverse();return u`
      <div class="choose">
        <h2 id="events-title">${s("ui.events")}</h2>
        <select class="pick" aria-label=${s("ui.server")} @change=${c=>this.#h(c)}>
          <option value="">${s("ui.events.allServers")}</option>
          ${r.servers.map(({server:c})=>u`<option value=${c} ?selected=${c===this.#e.server}>${c}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${s("ui.events.kinds")}>
          ${pi.map(c=>u`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(c)?"true":"false"} @click=${()=>this.#o(c)}>${s(Gr[c])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${c=>this.#p(c)}>
        ${d<o.length?this.#c(s("ui.events.later"),d+le-yi):h}
        <ol class="events">
          ${Y(l,c=>c,c=>this.#a(c,e))}
        </ol>
        ${a>0?this.#c(s("ui.events.earlier"),a+yi):n.dropped?u`<p class="hint">${s("ui.events.dropped")}</p>`:h}
        ${l.length===0?u`<p class="hint">${s("ui.events.none")}</p>`:h}
      </div>
    `}drawn(){if(this.#i===this.#r)return;this.#r=this.#i;let e=this.querySelector(".scroll"),t=this.querySelector('[aria-current="true"]');if(e===null||t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];r.top<n.top?e.scrollTop-=n.top-r.top+r.height:r.bottom>n.bottom&&(e.scrollTop+=r.bottom-n.bottom+r.height)}#a(e,{past:t,words:n}){let r=this.#f(e,t,n);if(r===void 0)return h;let{at:s,tone:o,text:a}=r;return u`
      <li class=${o} data-seq=${e} ?data-ahead=${this.#i!==void 0&&e>this.#i}>
        <button type="button" aria-current=${e===this.#i?"true":h} @click=${()=>this.#y(e,s)}>
          <span class="at">${n.ms(Math.floor(s/1e3)*1e3)}</span><span>${a}</span>
        </button>
      </li>
    `}#c(e,t){return u`<button class="chip small" type="button" @click=${()=>this.#m(t)}>${e}</button>`}#l({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new Ee(e,this.#e),this.#n=void 0,this.#i=void 0),this.#d!==e.lineage&&this.#s.clear(),this.#d=e.lineage;let s=this.#t;s.update();let o=t||n<e.last,a=r??e.reached(n),d=o||r!==void 0?s.seqs[s.before(a)-1]:void 0;if(d===this.#i)return;this.#i=d;let[l,c]=this.#u(),m=d===void 0?void 0:s.before(d);m===void 0?this.#n=void 0:(this.#n===void 0||m<=l||m>c)&&(this.#n=Math.min(s.seqs.length,m+le/2))}#u(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#n??e);return[Math.max(0,t-le),t]}#m(e){let t=this.#t?.seqs.length??0;this.#n=e>=t?void 0:Math.max(le,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#o(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#h(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#y(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#p(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll(".events button")],n=t.findIndex(s=>s===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#f(e,t,n){let r=this.#s.get(e);if(r!==void 0)return r;let s=t.event(e),o=s===void 0?void 0:T(s,n);return o!==void 0&&this.#s.set(e,o),this.#s.size>4*le&&this.#s.delete(this.#s.keys().next().value??e),o}};function Br(i,e){let t=new Map,{log:n,peers:r,timers:s,machine:o,disk:a,snapshot:d,...l}=i;for(let[c,m]of Object.entries(l))t.set(c,m);t.set("log",n),t.set("snapshot",d),t.set("config",j(i,e)),t.set("disk",{...a,write:void 0}),t.set("write",a.write),t.set("inFlight",ct(i));for(let[c,{nextIndex:m,matchIndex:p,state:f}]of Object.entries(r))t.set(`${c} nextIndex`,m).set(`${c} matchIndex`,p).set(`${c} state`,f);for(let[c,m]of Object.entries(s))t.set(`timer ${c}`,m);for(let[c,m]of Object.entries(o))t.set(`machine ${c}`,m);return new Map([...t].flatMap(([c,m])=>m===void 0?[]:[[c,JSON.stringify(m)]]))}function zr(i,e){return new Set([...i.keys(),...e.keys()].filter(t=>i.get(t)!==e.get(t)))}function gi(i,e,t){let n=i.event(t??e);if(n===void 0)return;let r=n.seq;if(t===void 0)for(;i.event(r-1)?.at===n.at;)r--;return{seq:n.seq,before:i.stateAfter(r-1),after:i.stateAfter(n.seq)}}function bi({before:i,after:e},t){let n=r=>{let s=r.servers.find(({server:o})=>o===t);return s===void 0?new Map:Br(s,r)};return zr(n(i),n(e))}function ct({disk:i,currentTerm:e,votedFor:t,log:n,snapshot:r,status:s}){if(s==="crashed")return;let o=n.at(-1)?.index??r?.lastIncludedIndex??0,a={...i.currentTerm===e?{}:{currentTerm:e},...i.votedFor===t||t===void 0?{}:{votedFor:t},...i.lastIndex>=o?{}:{entries:[i.lastIndex+1,o]}};return Object.keys(a).length>0||i.lastIndex!==o?a:void 0}function vi(i,e){let t=n=>({granted:n.filter(r=>i.includes(r)).length,needed:Math.floor(n.length/2)+1,voters:n});return he(e)?[t(e.votersOutgoing??[]),t(e.voters)]:[t(e.voters)]}function ki(i,e,t,n){let r=e.messages.find(m=>m.id===i);if(r!==void 0)return Xr(r);let s,o;for(let m=t.lastSeq;m>=t.firstSeq&&s===void 0;m--){let p=t.event(m);p===void 0||p.kind==="unknown"||(p.kind==="sent"&&p.message.id===i?s=[p.message,p]:p.kind==="duplicated"&&p.copy.id===i?s=[p.copy,p]:m<=n&&o===void 0&&Wr(p,i)&&(o=p))}let a=s??_r(i,t);if(a===void 0)return;let[d,{at:l,seq:c}]=a;if(c>n)return{message:d,sent:l,fate:{kind:"unsent",at:l}};if(o!==void 0)return{message:d,sent:l,fate:Ur(o,d.to)}}function _r(i,e){let t=e.base.messages.find(n=>n.id===i);return t===void 0?void 0:[$i(t),{at:t.sent,seq:e.firstSeq-1}]}function Wr(i,e){return(i.kind==="delivered"||i.kind==="lost"||i.kind==="queued")&&i.message===e}function Ur({kind:i,at:e,seq:t},n){return i==="queued"?{kind:"waits",server:n,at:e}:{kind:i==="lost"?"lost":"arrived",at:e,seq:t}}function Xr(i){let{sent:e,arrives:t,dies:n}=i,r=$i(i);return t!==void 0?{message:r,sent:e,fate:{kind:"arrives",at:t}}:n!==void 0?{message:r,sent:e,fate:{kind:"dies",at:n}}:{message:r,sent:e,fate:{kind:"held"}}}function $i({sent:i,arrives:e,dies:t,...n}){return n}function wi(i){return Object.entries(i).filter(([e])=>!["id","type","from","to"].includes(e))}function Mi(i,e,t,n,r){let{t:s}=n;return u`
    <section class="message" aria-label=${s("ui.message")} data-testid="message">
      <div class="head">
        <h2>${e===void 0?s("ui.message"):u`${e.message.type} <span class="way">${e.message.from} → ${e.message.to}</span>`}</h2>
        <button class="bare" type="button" aria-label=${s("ui.message.close")} title=${s("ui.message.close")} @click=${r}>${B}</button>
      </div>
      ${e===void 0?u`<p class="hint">${s("ui.message.unknown",{n:i})}</p>`:Yr(e,t,n)}
    </section>
  `}function Yr({message:i,sent:e,fate:t},n,r){let s=(o,a)=>u`<dt>${o}</dt><dd>${a}</dd>`;return u`
    <dl class="facts">
      ${s("id",i.id)} ${s("from",i.from)} ${s("to",i.to)}
      ${wi(i).map(([o,a])=>s(o,Zr(a,r)))}
      ${t.kind==="unsent"?h:s(r.t("ui.message.sent"),r.ms(e))}
      ${s(...Jr(t,n,r))}
    </dl>
  `}function Jr(i,e,{t,ms:n}){switch(i.kind){case"arrives":return[t("ui.message.arrives"),t("ui.message.in",{at:i.at,left:xi(i.at,e)})];case"dies":return[t("ui.message.dies"),t("ui.message.in",{at:i.at,left:xi(i.at,e)})];case"held":return[t("ui.message.arrives"),t("ui.message.held")];case"waits":return[t("ui.message.arrived"),t("ui.message.waits",{server:i.server,at:i.at})];case"arrived":return[t("ui.message.arrived"),n(i.at)];case"lost":return[t("ui.message.lost"),n(i.at)];case"unsent":return[t("ui.message.sent"),t("ui.message.unsent")]}}function xi(i,e){return Math.ceil(Math.max(0,i-e)/1e3)*1e3}function Zr(i,e){if(!Array.isArray(i))return String(i===""?"∅":i);let t=i;return t.length===0?e.t("ui.message.heartbeat"):u`<ol class="carried">${t.map(n=>u`<li>${n.index}: ${pe(n,e)} <small>${e.t("ui.ring.term",{term:n.term})}</small></li>`)}</ol>`}function M({snapshot:i}){return i?.lastIncludedIndex??0}function S(i){return M(i)+i.log.length}function Ti({servers:i}){let e=i.reduce((n,r)=>n!==void 0&&n.commitIndex>=r.commitIndex?n:r,void 0),t=D(i);return new Map(i.flatMap(n=>{let r=Si(n,e,0,e?.commitIndex??0)??Si(n,t,e?.commitIndex??0,1/0);return r===void 0?[]:[[n.server,r]]}))}function Si(i,e,t,n){if(e===void 0||e===i)return;let r=Math.min(n,S(i),S(e));for(let s=Math.max(t,M(i),M(e))+1;s<=r;s++)if(i.log[s-M(i)-1]?.term!==e.log[s-M(e)-1]?.term)return s}function Ei(i,{server:e,index:t},n){let r=i.findIndex(({server:o})=>o===e),s=i[r];switch(n){case"ArrowLeft":return s&&ce(s,t-1);case"ArrowRight":return s&&ce(s,t+1);case"Home":return s&&ce(s,Math.max(1,M(s)));case"End":return s&&ce(s,S(s));case"ArrowUp":return J(i.slice(0,Math.max(0,r)).reverse(),t);case"ArrowDown":return J(i.slice(r+1),t);default:return}}function ce(i,e){let t=M(i);if(!(e>S(i)||e<Math.max(1,t)))return{server:i.server,index:e}}function J(i,e){return i.flatMap(t=>ce(t,Math.max(Math.min(e,S(t)),M(t),1))??[])[0]}function Ri(i,{words:e,shown:t,state:n}){let{t:r}=e,s=r("ui.none"),o=(b,$,...v)=>({name:b,value:$,of:v.length===0?[b]:v}),a=(b,$)=>b?[$()]:[],{snapshot:d,transfer:l,inbox:c,rate:m,role:p}=i,f=j(i,n);return[o("currentTerm",String(i.currentTerm)),o("votedFor",i.votedFor??s),o("leader",i.leader??s),...a(p==="candidate"||p==="preCandidate",()=>o("votes",Qr(i,f,e))),o("commitIndex",String(i.commitIndex)),o("lastApplied",String(i.lastApplied)),o(r("ui.inspector.log"),r("ui.inspector.entries",{n:S(i)}),"log"),...a(d!==void 0,()=>o(r("ui.inspector.snapshot"),r("ui.inspector.snapshotUpTo",{index:d?.lastIncludedIndex,term:d?.lastIncludedTerm}),"snapshot")),...ns(i,t,e),o(r("ui.inspector.disk"),is(i,e),"disk"),o(r("ui.inspector.inFlight"),rs(i,e),"inFlight"),...a(i.disk.write!==n.diskWrite,()=>o(r("ui.inspector.write"),e.ms(i.disk.write),"write")),...a(m!==1,()=>o(r("ui.inspector.clock"),r("ui.inspector.rate",{rate:m}),"rate")),...a(c.length>0,()=>o(r("ui.inspector.inbox"),r("ui.inspector.waiting",{n:c.length}),"inbox")),...a(l!==void 0,()=>o(r("ui.inspector.transfer"),l??s,"transfer")),o(r("ui.inspector.config"),es(f,e),"config")]}function Qr(i,e,{t}){let n=vi(i.votes,e).map(({granted:r,needed:s})=>t("ui.inspector.votesOf",{granted:r,needed:s}));return[i.votes.join(" "),...n].join(" · ")}function es(i,{t:e}){let{voters:t,votersOutgoing:n=[],learners:r=[],learnersNext:s=[],index:o,committed:a}=i;if(t.length===0)return e("ui.inspector.outside");let d=he(i)?[`${e("ui.inspector.old")} ${n.join(" ")}`,`${e("ui.inspector.new")} ${t.join(" ")}`]:[t.join(" ")],l=[...r,...s];l.length>0&&d.push(`${e("ui.inspector.learners")} ${l.join(" ")}`);let c=a?"ui.inspector.configEntry":"ui.inspector.configOpen";return[...d,o===0?e("ui.inspector.configFirst"):e(c,{index:o})].join(" · ")}var ts={election:"ui.inspector.electionTimer",heartbeat:"ui.inspector.heartbeatTimer",quorum:"ui.inspector.quorumTimer"};function ns(i,e,{t,ms:n}){return Object.entries(ts).flatMap(([r,s])=>{let o=i.timers[r];return o===void 0?[]:[{name:t(s),value:t("ui.inspector.timer",{span:n(o.deadline-o.set),left:Ii(o,e)}),of:[`timer ${r}`]}]})}function Pi(i,e){return Object.values(i.timers).map(t=>Ii(t,e)).join(" ")}function Ii(i,e){return Math.max(0,Math.ceil((i.deadline-e)/1e3))}function is({disk:i},{t:e}){return e("ui.inspector.diskHolds",{term:i.currentTerm,vote:i.votedFor??e("ui.none"),n:i.lastIndex})}function rs(i,{t:e}){let t=ct(i);if(t===void 0)return e("ui.none");let{currentTerm:n,votedFor:r,entries:[s,o]=[]}=t,a=[n===void 0?"":e("ui.inspector.inFlightTerm",{term:n}),r===void 0?"":e("ui.inspector.inFlightVote",{vote:r}),s===void 0?"":s===o?e("ui.inspector.inFlightEntry",{from:s}):e("ui.inspector.inFlightEntries",{from:s,to:o})].filter(d=>d!=="");return a.length===0?e("ui.inspector.inFlightLess"):a.join(" · ")}var ss={probe:"ui.inspector.probe",replicate:"ui.inspector.replicate",snapshot:"ui.inspector.sendsSnapshot"};function Li(i,e,{t}){let n=Object.entries(i.peers);if(n.length===0)return h;let r=(s,o,a)=>u`<td ?data-changed=${e.has(`${s} ${o}`)}>${a}</td>`;return u`
    <table class="peers">
      <caption class="unseen">${t("ui.inspector.peers",{server:i.server})}</caption>
      <thead>
        <tr><th scope="col">${t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th><th scope="col">${t("ui.inspector.state")}</th></tr>
      </thead>
      <tbody>
        ${n.map(([s,{nextIndex:o,matchIndex:a,state:d}])=>{let l=ss[d];return u`<tr><th scope="row">${s}</th>${r(s,"nextIndex",o)}${r(s,"matchIndex",a)}${r(s,"state",l===void 0?d:t(l))}</tr>`})}
      </tbody>
    </table>
  `}function Ai(i,e,{t}){let n=Object.keys(i.machine).sort();return u`
    <h3>${t("ui.inspector.machine")}</h3>
    ${n.length===0?u`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`:u`<ul class="machine">${n.map(r=>u`<li ?data-changed=${e.has(`machine ${r}`)}>${r} = ${i.machine[r]}</li>`)}</ul>`}
  `}var os=5,as=new Set,Pe=class extends g{#e;#t=[];#n;#i=[];draw(e){this.#a(e),super.draw(e)}inputs(e){let{state:t,words:n,selected:r,selectedMessage:s,control:o,status:a,looking:d,shown:l}=e,c=C(t,r),m=this.#n!==void 0&&"at"in this.#n.fate?Math.ceil(Math.max(0,this.#n.fate.at-l)/1e3):0;return[c,c&&Pi(c,l),t.operations,t.cuts,t.servers.length,t.broken,n,o,a,d,s,this.#n,m,this.#e]}view(e){let{state:t,selected:n,words:r}=e,{t:s}=r,o=C(t,n);return u`
      ${this.#r(e)}
      <div class="choice" role="group" aria-label=${s("ui.inspector.choose")}>
        ${t.servers.map(({server:a})=>u`
            <button
              type="button"
              aria-pressed=${a===n?"true":"false"}
              @click=${()=>this.raise({kind:"select",server:a})}
            >${a}</button>
          `)}
      </div>
      ${o===void 0?h:this.#s(o,e)}
      ${cs(t.operations,r)}
    `}#r({selectedMessage:e,words:t,shown:n}){return e===void 0?h:Mi(e,this.#n,n,t,()=>this.raise({kind:"selectMessage",message:void 0}))}#s(e,t){let{words:n}=t,r=this.#e===void 0?as:bi(this.#e,e.server),s=Ri(e,t),o=ls(s,e,r),a=r.has("role")||r.has("status");return u`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · <span ?data-changed=${a}>${ds(e,n)}</span></h2>
      ${this.#d(e,t)}
      <dl class="facts">
        ${s.map(({name:d,value:l,of:c})=>u`<dt>${d}</dt><dd ?data-changed=${c.some(m=>r.has(m))}>${l}</dd>`)}
      </dl>
      ${Li(e,r,n)}
      ${o.length===0?h:u`<p class="hint" data-testid="changed"><span class="mark" aria-hidden="true">◆</span> ${n.t("ui.inspector.changed",{names:o.join(n.t("ui.separator"))})}</p>`}
      ${Ai(e,r,n)}
    `}#d({server:e,status:t},n){let{t:r}=n.words,s={do:"timeout",server:e},o=t!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},a=k(s,n),d=k(o,n),l=k({do:"partition",groups:[]},n),c=A(s,n.state,{control:!0,connected:!0},n.words);return u`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?h:"true"} title=${a??r("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:s})}>${yn}${r("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${d===void 0?h:"true"} title=${d??h}
          @click=${()=>this.raise({kind:"command",command:o})}>
          ${t!=="crashed"?u`${gn}${r("ui.crash")}`:u`${bn}${r("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?h:"true"} title=${l??h}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${fn}${r("ui.links")}</button>
      </div>
      ${c===void 0?h:u`<p class="reason">${c}</p>`}
    `}#a({past:e,shown:t,told:n,playing:r,looking:s,selectedMessage:o,state:a}){let d=e.reached(t),l=!r||s,c=[e.lineage,d,n,l];c.some((p,f)=>p!==this.#t[f])&&(this.#t=c,this.#e=l?gi(e,d,n):void 0);let m=[e.lineage,o,a.messages,d];o===void 0?(this.#n=void 0,this.#i=[]):this.#c(m)?this.#i=m:m.some((p,f)=>p!==this.#i[f])&&(this.#i=m,this.#n=ki(o,a,e,d))}#c([e,t,,n]){let r=this.#n?.fate,[s,o]=this.#i;return(r?.kind==="arrived"||r?.kind==="lost")&&e===s&&t===o&&Number(n)>=r.seq}};function ds(i,e){if(i.status==="crashed")return e.t("ui.status.crashed");if(i.status==="frozen")return e.t("ui.status.frozen");let t=E(i.role,e);return t===i.role?t:`${t} (${i.role})`}function ls(i,e,t){let n=Object.keys(e.peers).filter(o=>["nextIndex","matchIndex","state"].some(a=>t.has(`${o} ${a}`))),r=Object.keys(e.machine).filter(o=>t.has(`machine ${o}`));return[...["role","status"].filter(o=>t.has(o)),...i.filter(({of:o})=>o.some(a=>t.has(a))).map(({name:o})=>o),...n,...r]}function cs(i,e){let{t}=e,n=i.slice(-os).reverse();return u`
    <h2>${t("ui.operations")}</h2>
    ${n.length===0?u`<p class="hint">${t("ui.operations.none")}</p>`:u`
          <ul class="operations" data-testid="operations">
            ${n.map(r=>u`
                <li data-outcome=${r.outcome??"pending"}>
                  <span class="who">${r.client}</span><span class="what">${fe(r)}</span>
                  <span class="outcome">${Un(r,e)}</span>
                </li>
              `)}
          </ul>
        `}
  `}function H(i){return e=>{let t=e.currentTarget;e instanceof KeyboardEvent&&e.key!=="Enter"&&e.key!==" "||t instanceof Element&&(e.preventDefault(),e.stopPropagation(),t.dispatchEvent(new CustomEvent(q,{bubbles:!0,detail:{kind:"menu",subject:i,anchor:t}})))}}var V=49,Ci=36,Ie=4,us=6,Ae=class extends g{#e=0;#t=24;#n=0;#i;#r=!1;inputs(e){return[e.words,e.selected,...e.state.servers.flatMap(t=>[t.log,t.snapshot,t.commitIndex,t.lastApplied,t.status,t.role,t.currentTerm,t.peers])]}view({state:e,selected:t,words:n}){this.#r=this.contains(document.activeElement);let r=ms(e.servers),s=Math.max(0,Math.min(this.#e,r-this.#t)),o=Array.from({length:Math.min(this.#t,r-s)},(c,m)=>s+m+1),a=r-s-o.length,d=this.#a(e.servers,t,s,s+o.length),l={words:n,contradicts:Ti(e),leader:D(e.servers),place:d};return u`
      <h2 id="logs-title">${n.t("ui.logs")}</h2>
      <div class="logs" data-scrolls tabindex=${d===void 0?0:-1} role="region" aria-labelledby="logs-title" @scroll=${()=>this.#d()}>
        <table class="log" role="grid" aria-labelledby="logs-title" aria-colcount=${r+1} @keydown=${this.#l} @focusin=${this.#c}>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${n.t("ui.server")}</span></th>
              ${Le(s)}
              ${o.map(c=>u`<th scope="col" aria-colindex=${c+1}>${c}</th>`)}
              ${Le(a)}
            </tr>
          </thead>
          <tbody>
            ${e.servers.map(c=>u`
                <tr class=${c.status} ?data-selected=${c.server===t}>
                  <th scope="row">${c.server}</th>
                  ${Le(s)}
                  ${hs(c,s,o.length,l)}
                  ${o.map(m=>m<=M(c)?h:ps(c,m,l))}
                  ${Le(a)}
                </tr>
              `)}
          </tbody>
        </table>
      </div>
      ${ys(n)}
    `}drawn({state:e}){for(let t of this.querySelectorAll("[data-columns]"))t.style.minWidth=`${Number(t.dataset.columns)*V-3}px`;this.#r&&this.#m(),this.#s(Math.max(...e.servers.map(S))+1)}#s(e){let t=this.querySelector(".logs");if(t===null||e===this.#n)return;let n=s=>Ci+s*V-t.clientWidth,r=t.scrollLeft>=n(this.#n)-V;this.#n=e,r&&(t.scrollLeft=Math.max(0,n(e)),this.#d())}#d(){let e=this.querySelector(".logs");if(e===null)return;let t=Math.ceil(e.clientWidth/V),n=Math.max(0,Math.floor(e.scrollLeft/V)-Ie);Math.abs(n-this.#e)<Ie&&this.#t>=t+2*Ie||(this.#e=n,this.#t=Math.max(24,t+4*Ie),this.again())}#a(e,t,n,r){let s=d=>e.filter(({server:l,log:c,snapshot:m})=>l===d&&(c.length>0||m!==void 0)),o=d=>d!==void 0&&d.index>n&&d.index<=r?d:void 0,a=this.#i;return(a&&o(J(s(a.server),a.index)))??o(J(s(t),r))??e.flatMap(({server:d})=>o(J(s(d),r))??[])[0]}#c=e=>{this.#i=ut(e.target)};#l=e=>{let t=ut(e.target),n=t&&this.model&&Ei(this.model.state.servers,t,e.key);n!==void 0&&(e.preventDefault(),this.#i=n,this.#u(n.index),this.again(),this.#o(n)?.focus({preventScroll:!0}))};#u(e){let t=this.querySelector(".logs");if(t===null)return;let[n,r]=[(e-1)*V,Ci+e*V-t.clientWidth];t.scrollLeft=Math.max(r,Math.min(n,t.scrollLeft)),this.#d()}#m(){let{activeElement:e}=document,t=this.contains(e)?ut(e):void 0,n=this.#i;n===void 0||t?.server===n.server&&t.index===n.index||this.contains(e)&&t===void 0||(this.#o(n)??this.querySelector(".logs"))?.focus({preventScroll:!0})}#o({server:e,index:t}){return this.querySelector(`[data-server="${e}"][data-index="${t}"]`)}};function ms(i){return Math.max(us,...i.map(e=>S(e)+1))}function ut(i){let e=i instanceof Element?i.closest("td[data-index]"):null,{server:t,index:n}=e?.dataset??{};return t===void 0?void 0:{server:t,index:Number(n)}}function Le(i){return i<=0?h:u`<td class="gap" data-columns=${i} aria-hidden="true"></td>`}function hs(i,e,t,{words:n,place:r}){let s=M(i),o=Math.min(s-e,t);if(o<=0)return h;let a=n.t("ui.log.snapshot",{index:s,term:i.snapshot?.lastIncludedTerm}),d=r?.server===i.server&&r.index===s;return u`
    <td class="snapshot" colspan=${o} tabindex=${d?0:-1} aria-colindex=${e+2} aria-label=${a} title=${a}
      data-server=${i.server} data-index=${s}><span class="text">${n.t("ui.log.snapshotShort",{index:s})}</span></td>
  `}function ps(i,e,t){let n=i.log[e-M(i)-1],r=t.leader?.peers[i.server],s=r?.nextIndex===e,o=r?.matchIndex===e,a=`${o?"▲":""}${s?"►":""}`,{t:d}=t.words,l={leader:t.leader?.server,server:i.server},c=[...o?[d("ui.log.match",l)]:[],...s?[d("ui.log.next",l)]:[]];return n===void 0?u`<td class="none" title=${c.length===0?h:c.join(d("ui.ring.comma"))} data-of=${i.server} data-marks=${a||h}></td>`:fs(i,n,t,c,a)}function fs(i,e,{words:t,contradicts:n,place:r},s,o){let{index:a,term:d,type:l}=e,c=a<=i.commitIndex,m=a<=i.lastApplied,p=a>=(n.get(i.server)??1/0),f=pe(e,t),b={text:f,index:a,term:d},v=[m?t.t("ui.log.cellApplied",b):c?t.t("ui.log.cellCommitted",b):t.t("ui.log.cell",b),...p?[t.t("ui.log.conflicts")]:[],...s].join(t.t("ui.ring.comma")),K=H({kind:"entry",server:i.server,index:a});return u`
    <td
      class="entry ${Pn(d)} ${c?"committed":"uncommitted"} ${m?"applied":""} ${p?"conflict":""}"
      tabindex=${r?.server===i.server&&r.index===a?0:-1}
      aria-haspopup="menu"
      @click=${K}
      @keydown=${K}
      @contextmenu=${K}
      aria-colindex=${a+1}
      aria-label=${v}
      title=${v}
      data-server=${i.server}
      data-index=${a}
      data-type=${l}
      data-term=${d}
      data-committed=${c}
      data-conflict=${p||h}
    ><span class="text" data-term=${d} data-marks=${o||h}>${f}</span></td>
  `}function ys({t:i}){let e=[["solid","",i("ui.log.committed")],["solid applied","",i("ui.log.applied")],["dashed","",i("ui.log.uncommitted")],["conflict","",i("ui.log.conflict")],["number","2",i("ui.log.term")],["number","►","nextIndex"],["number","▲","matchIndex"]];return u`<p class="key">${e.map(([t,n,r])=>u`<span class="item"><span class="sample ${t}">${n}</span>${r}</span>`)}</p>`}var Ce=class extends g{inputs(e){return[e.narration,e.words]}view({narration:e,words:t,sections:n}){return u`
      <div class="narration ${e?.tone??""}">
        <p class="sentence" aria-live="polite" aria-atomic="true">${e===void 0?t.t("ui.narration.start"):gs(e)}</p>
        ${e?.rule===void 0?h:mt(e.rule,t.t("ui.narration.why"),t,n)}
      </div>
    `}};function gs({text:i}){let[e,t]=Ot(i);return u`<b>${e}</b> ${t}`}function mt(i,e,t,n){let r=t.first([`rule.${i}.name`],{}),s=t.first([`rule.${i}.text`],{});if(r===void 0||s===void 0)return h;let o=n[i];return u`
    <details class="rule">
      <summary>${e} ${r}${o===void 0?"":` · ${o}`}</summary>
      <p>${s}</p>
    </details>
  `}var qe=class extends g{inputs(e){let{status:t,notice:n,words:r,looking:s,control:o,travel:a}=e;return[t,n,r,s,s?e.shown:0,o,a.branch]}view(e){return u`<div role="status">${this.#e(e)}${this.#t(e)}</div><div role="alert">${this.#n(e)}</div>`}#e({status:e,words:t}){let{t:n}=t;return e==="ended"?u`<p class="notice bad" data-testid="banner"><span>${n("ui.banner.ended")}</span></p>`:e!=="lost"?h:u`
      <p class="notice bad" data-testid="banner">
        <span>${n("ui.banner.lost")}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"reconnect"})}>${n("ui.banner.retry")}</button>
      </p>
    `}#t(e){if(!e.looking)return h;let{words:t,shown:n}=e,{t:r}=t,s=k({do:"seek",at:n},e);return u`
      <p class="notice looking" data-testid="looking">
        <span>${r("ui.looking")}</span>
        <button class="chip small" type="button" aria-disabled=${s===void 0?h:"true"} title=${s??h}
          @click=${()=>this.raise({kind:"command",command:{do:"seek",at:n}})}>${r("ui.looking.go")}</button>
        <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"now"})}>${r("ui.looking.now")}</button>
      </p>
    `}#n({notice:e,words:t}){return e===void 0?h:u`
      <p class="notice" data-testid="notice">
        <span>${e.text}${e.detail===void 0?h:u` <span class="detail" lang="en">${e.detail}</span>`}</span>
        <button class="bare" type="button" aria-label=${t.t("ui.close")} @click=${()=>this.raise({kind:"dismiss"})}>${B}</button>
      </p>
    `}};var qi="pg-pointer",Ne=class extends g{#e=window!==window.top||bs();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#i()};#n=e=>{e.key==="Escape"&&this.#i()};connectedCallback(){this.#e||(document.addEventListener(q,this.#t),document.addEventListener("keydown",this.#n))}disconnectedCallback(){document.removeEventListener(q,this.#t),document.removeEventListener("keydown",this.#n)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?h:u`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#i()}>${B}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#i(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(qi,"1")}catch{}this.again()}}};function bs(){try{return localStorage.getItem(qi)!==null}catch{return!1}}var vs={},Ni=N(class extends _{constructor(){super(...arguments),this.ot=vs}render(i,e){return e()}update(i,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((n,r)=>n===this.ot[r]))return ne}else if(this.ot===e)return ne;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});function Oi(i,e){return ks([...i.servers.keys()],e).map(t=>({servers:t,path:$s(t,i).map(({to:n,via:r},s)=>(s===0?"M":r===void 0?"L":`Q${r.x} ${r.y} `)+`${n.x} ${n.y}`).join("")+"z",width:2*(i.radius+13)}))}function ks(i,e){let t=new Set(e.flatMap(([s,o])=>[`${s} ${o}`,`${o} ${s}`])),n=Fi([],i,[],(s,o)=>s!==o&&!t.has(`${s} ${o}`)),r=n.some((s,o)=>n.slice(o+1).some(a=>s.filter(d=>a.includes(d)).length>1));return n.length<2||r?[]:n}function Fi(i,e,t,n){return e.length===0?t.length===0?[i]:[]:e.flatMap((r,s)=>{let o=a=>n(r,a);return Fi([...i,r],e.slice(s+1).filter(o),[...t,...e.slice(0,s)].filter(o),n)})}function $s(i,e){let t=i.flatMap(s=>e.servers.get(s)??[]),n=[...e.servers].flatMap(([s,o])=>i.includes(s)?[]:[o]),r=2*e.radius+13+3;return[...t,...t.slice(0,1)].map((s,o,a)=>{let d=a[o-1]??s;return n.every(c=>ws(c,d,s)>r)?{to:s}:{to:s,via:{x:0,y:0}}})}function ws(i,e,t){let[n,r]=[t.x-e.x,t.y-e.y],s=n*n+r*r,o=s===0?0:Math.max(0,Math.min(1,((i.x-e.x)*n+(i.y-e.y)*r)/s));return Math.hypot(e.x+o*n-i.x,e.y+o*r-i.y)}function Hi(i,e,t){return{membership:Pt(e,i.server),unsaved:xs(i),slow:i.disk.write>t.diskWrite?i.disk.write:void 0,rate:i.rate===1?void 0:i.rate,inbox:i.inbox.length}}function xs(i){let{disk:e,currentTerm:t,votedFor:n,snapshot:r,log:s}=i,o=(r?.lastIncludedIndex??0)+s.length;return{entries:Math.max(0,o-e.lastIndex),vote:e.currentTerm!==t||e.votedFor!==n}}function ht(i,e){let{voters:t,votersOutgoing:n=[]}=j(i,e);return[...new Set([...t,...n])].sort()}var Ms=[[1,0],[-1,0],[0,-1],[0,1],[1,-1],[-1,-1],[1,1],[-1,1]];function Vi(i,e,t){let n=[...e],r=new Map;for(let{of:s,at:o,width:a}of[...i].sort((d,l)=>l.weight-d.weight)){let d=Ms.map(([l,c])=>({x:o.x+l*(15+a/2)*(c===0?1:.8),y:o.y+c*22.5*(l===0?1:.75)})).find(l=>Ts(R(l,a,15),t)&&!n.some(c=>Ss(c,R(l,a,15))));d!==void 0&&(n.push(R(d,a,15)),r.set(s,d))}return r}function R({x:i,y:e},t,n){return{x:i-t/2,y:e-n/2,width:t,height:n}}function Ss(i,e){return i.x<e.x+e.width&&e.x<i.x+i.width&&i.y<e.y+e.height&&e.y<i.y+i.height}function Ts(i,e){return i.x>=e.x&&i.y>=e.y&&i.x+i.width<=e.x+e.width&&i.y+i.height<=e.y+e.height}function Z(i,e){return[...i].reduce((t,n)=>t+(n>"⹿"?e:.58*e),4)}function ji(i,e,t,n){return Es(e).map(({kind:r,icon:s,text:o,x:a,y:d})=>{let l=(s===""?8:21)+(o===""?0:Z(o,11)),[c,m]=[n.box.x+l/2+2,n.box.x+n.box.width-l/2-2],p=Math.max(c,Math.min(m,t.x+a*n.radius));return y`
      <g class="badge" data-badge=${r} data-of=${i} transform="translate(${p} ${t.y+d*n.radius})">
        <rect x=${-l/2} y="-9" width=${l} height="18" rx="9" />
        ${s===""?h:y`<path transform="translate(${10-l/2} 0)" d=${s} />`}
        <text x=${s===""?0:8} y="4">${o}</text>
      </g>
    `})}function Es({membership:i,unsaved:e,slow:t,rate:n,inbox:r}){let s=e.entries>0?`+${e.entries}`:e.vote?"…":"";return[s===""&&t===void 0?void 0:{kind:"disk",icon:Rs,text:[s,t===void 0?"":`${t/1e3} ms`].join(" ").trim(),x:.8,y:.72},n===void 0?void 0:{kind:"clock",icon:Ps,text:`×${n}`,x:.8,y:-.78},r===0?void 0:{kind:"inbox",icon:Is,text:String(r),x:-.8,y:-.78},Ki[i]===void 0?void 0:{kind:i,icon:"",text:Ki[i],x:-.8,y:.72}].filter(a=>a!==void 0)}var Ki={joining:"+",leaving:"−"},Rs="M-4-3.5C-4-6 4-6 4-3.5V3.5C4 6-4 6-4 3.5zM-4-3.5C-4-1.5 4-1.5 4-3.5",Ps="M0-5A5 5 0 1 1-.01-5zM0-2.6V0L2 1.5",Is="M-5.5-4H5.5V4H-5.5zM-5.5-4L0 .8 5.5-4";function Di({membership:i,unsaved:e,slow:t,rate:n,inbox:r},s){let{t:o}=s;return[...i==="voter"?[]:[pt(i,s)],...e.entries===0?[]:[o("ui.ring.unsaved",{n:e.entries})],...e.vote?[o("ui.ring.unsavedVote")]:[],...t===void 0?[]:[o("ui.ring.slow",{slow:t})],...n===void 0?[]:[o("ui.ring.rate",{rate:n})],...r===0?[]:[o("ui.ring.inbox",{n:r})]]}function pt(i,{t:e}){switch(i){case"learner":return e("role.learner");case"joining":return e("ui.member.joining");case"leaving":return e("ui.member.leaving");case"outside":return e("ui.member.outside")}}function ft(i,{t:e}){let{type:t,term:n=0,entries:r=[],matchIndex:s=0,lastIncludedIndex:o=0,index:a=0}=i;switch(ie(i)){case"requestVote":case"preVote":return e("ui.label.term",{type:t,term:n});case"heartbeat":return e("ui.label.heartbeat");case"entries":{let[d,l]=[r[0]?.index,r.at(-1)?.index];return d===l?e("ui.label.entry",{index:d}):e("ui.label.entries",{from:d,to:l})}case"voteGranted":case"preVoteGranted":return e("ui.label.granted");case"voteRefused":case"preVoteRefused":case"appendRefused":case"readRefused":case"clientRefused":return e("ui.label.refused");case"appendOk":return`matchIndex ${s}`;case"snapshot":case"snapshotOk":case"snapshotMore":return e("ui.label.snapshot",{index:o});case"readOk":return`index ${a}`;case"clientRequest":{let{op:d="",key:l="",value:c="",expect:m=""}=i;return d==="register"?d:fe({op:d,key:l,value:c,expect:m})}case"clientOk":return i.result??e("ui.label.ok");case"clientRedirect":return i.leader===void 0?e("ui.label.noLeader"):e("ui.label.ask",{leader:i.leader});default:return t}}var Ls=14;function Gi(i,e,t,n){let r=new Map;for(let o of e){let a=jt(i,o,t,n);if(a===void 0)continue;let d=`${o.from}>${o.to}`;r.set(d,[...r.get(d)??[],{...a,front:o,messages:[o]}])}return[...r.values()].flatMap(o=>o.length===1?o:As(o)).sort((o,a)=>o.front.id-a.front.id)}function As(i){return[...i].sort((t,n)=>n.way-t.way||t.front.id-n.front.id).reduce((t,n)=>{let r=t.at(-1);return r===void 0||r.way-n.way>=Ls?[...t,n]:[...t.slice(0,-1),{...r,messages:[...r.messages,...n.messages],opacity:Math.max(r.opacity,n.opacity)}]},[])}function Oe(i,e){return y`${Cs(i)}${qs(i,e)}`}function Cs(i){switch(i){case"requestVote":return y`<circle class="filled" r="11.5" />`;case"voteGranted":case"voteRefused":return y`<circle class="hollow" r="10.5" />`;case"preVote":return y`<circle class="hollow thin" r="12.5" /><circle class="filled" r="9.5" />`;case"preVoteGranted":case"preVoteRefused":return y`<circle class="hollow thin" r="12.5" /><circle class="hollow" r="9" />`;case"heartbeat":return y`<path class="filled" d="M0 11.5C-16 1-11-10.5-5.5-10.5-2.8-10.5-.8-8.8 0-6.8.8-8.8 2.8-10.5 5.5-10.5 11-10.5 16 1 0 11.5z" />`;case"entries":return y`<rect class="filled" x="-14" y="-10.5" width="28" height="21" rx="4" />`;case"appendOk":case"appendRefused":return y`<rect class="hollow" x="-9.5" y="-9.5" width="19" height="19" rx="4" />`;case"snapshot":return y`<path class="filled" d="${_i}" />`;case"snapshotOk":case"snapshotMore":return y`<path class="hollow" d="${_i}" />`;case"timeoutNow":return y`<path class="filled" d="M-13-10.5H13L0 13z" />`;case"readIndex":return y`<path class="filled" d="${zi}" />`;case"readOk":case"readRefused":return y`<path class="hollow" d="${zi}" />`;case"clientRequest":return y`<path class="filled" d="${Bi}" />`;case"clientOk":case"clientRefused":case"clientRedirect":return y`<path class="hollow" d="${Bi}" />`;case"other":return y`<circle class="filled" r="7" />`}}function qs(i,e){let t=Cn(i,e),n=Ns[t];return n===void 0?y`<text class="letter" y=${i==="timeoutNow"?1:4}>${t}</text>`:y`<path class="mark" d=${n} />`}var Ns={"✓":"M-4.8 .2L-1.3 3.8 4.9-3.6","✕":"M-3.8-3.8L3.8 3.8M3.8-3.8L-3.8 3.8","→":"M-5 0H4.5M1.5-3.5L5 0 1.5 3.5","…":"M-5 0V.1M0 0V.1M5 0V.1"},Bi="M-12.5 0L-6.5-10.5H6.5L12.5 0 6.5 10.5H-6.5z",zi="M0-13L13 0 0 13-13 0z",_i="M-10-7.5C-10-12 10-12 10-7.5V8C10 12.5-10 12.5-10 8z",Os={requestVote:"ui.message.requestVote",voteGranted:"ui.message.voteGranted",voteRefused:"ui.message.voteRefused",preVote:"ui.message.preVote",preVoteGranted:"ui.message.voteGranted",preVoteRefused:"ui.message.voteRefused",heartbeat:"ui.message.heartbeat",entries:"ui.message.entries",appendOk:"ui.message.appendOk",appendRefused:"ui.message.appendRefused",snapshot:"ui.message.snapshot",snapshotOk:"ui.message.snapshotOk",snapshotMore:"ui.message.snapshotMore",timeoutNow:"ui.message.timeoutNow",readIndex:"ui.message.readIndex",readOk:"ui.message.readOk",readRefused:"ui.message.readRefused",clientRequest:"ui.message.clientRequest",clientOk:"ui.message.clientOk",clientRefused:"ui.message.clientRefused",clientRedirect:"ui.message.clientRedirect"};function Wi(i,{t:e}){return i==="other"?"":e(Os[i])}var Hs=11;function Ui(i,e,t){let{state:n,shown:r,motion:s}=e,o=Gi(i,n.messages,r,s),a=!e.playing||e.looking,d=a?js(o,i,e,t):new Map;return y`${Y(o,({front:l})=>l.id,(l,c)=>Vs(l,a||!s,d.get(l),e,a?c:void 0))}`}function Vs(i,e,t,n,r){let{front:s,messages:o,at:a,tail:d,opacity:l,degrees:c}=i,m=ie(s),p=o.length,f=o.map(({id:v})=>v),b=H({kind:"messages",messages:f}),$=r!==void 0;return y`
    <g class="message ${et(m)}" data-message=${s.id} data-type=${s.type} data-glyph=${m}
      data-stack=${p>1?f.join(" "):h} opacity=${l}
      ?data-selected=${f.some(v=>v===n.selectedMessage)} role=${$?"button":h} aria-haspopup=${$?"menu":h}
      aria-label=${$?Ks(i,n):h} tabindex=${r===void 0?h:r===0?0:-1}
      @keydown=${b} @contextmenu=${b}>
      <line class="trail" x1=${d.x} y1=${d.y} x2=${a.x} y2=${a.y} />
      <g data-anchor aria-hidden="true" transform="translate(${a.x} ${a.y})">
        <circle class="reach" r=${19} />
        ${p>1?y`<g class="under" transform="translate(4 -4)">${Oe(m,0)}</g>`:h}
        ${Oe(m,An(s))}
        ${e?y`<path class="heading" transform="rotate(${c})" d="M17-4.5L22 0 17 4.5" />`:h}
        ${p>1?y`<g class="count" transform="translate(13 -12)"><rect x="-10" y="-7" width="20" height="14" rx="7" /><text y="3.5">×${p}</text></g>`:h}
      </g>
      ${t===void 0?h:y`<text class="label" aria-hidden="true" x=${t.at.x} y=${t.at.y+4}>${t.text}</text>`}
    </g>
  `}function Ks({front:i,messages:e},{state:t,words:{t:n}}){let{type:r,from:s,to:o}=i;return e.length>1?n("ui.message.several",{n:e.length,type:r,from:s,to:o}):n("ui.message.of",{i:t.messages.indexOf(i)+1,n:t.messages.length,type:r,from:s,to:o})}function js(i,e,{selected:t,words:n},r){let s=new Map(i.map(d=>[d,Ds(d,n)])),o=i.map(d=>({of:d,at:d.at,width:Z(s.get(d)??"",Hs),weight:d.front.from===t||d.front.to===t?1:0})),a=Vi(o,[...r,...[...e.servers.values()].map(d=>R(d,2*e.radius+6,2*e.radius+6)),...[...e.clients.values()].map(d=>R(d,44,44)),...i.map(({at:d})=>R(d,25,23))],e.box);return new Map([...a].map(([d,l])=>[d,{text:s.get(d)??"",at:{x:Math.round(l.x),y:Math.round(l.y)}}]))}function Ds({messages:i,front:e},t){let n=ft(e,t),r=i.length;return r===1||i.every(s=>ft(s,t)===n)?n:t.t("ui.label.several",{n:r})}var Gs=["requestVote","voteGranted","voteRefused","heartbeat","entries","appendOk","appendRefused","clientRequest","clientOk","clientRedirect"];function Bs({options:i,servers:e,messages:t}){let n=r=>{let s=t.map(ie);return r.filter(o=>s.includes(o))};return[...Gs,...i.preVote?["preVote"]:n(["preVote"]),...e.some(({snapshot:r})=>r!==void 0)?["snapshot","snapshotOk","snapshotMore"]:n(["snapshot"]),...n(["timeoutNow","readIndex","readOk","readRefused","clientRefused"])]}function Xi(i,e,t){return u`
    <details class="legend" ?open=${t}>
      <summary>${e.t("ui.legend")}</summary>
      <ul>
        ${Bs(i).map(n=>u`
            <li>
              <svg class="message ${et(n)}" viewBox="-15 -13 30 26" aria-hidden="true">${Oe(n,1)}</svg>
              ${Wi(n,e)}
            </li>
          `)}
      </ul>
    </details>
  `}function Yi(i,e,t){return{from:i,start:e,held:!t,pulled:!1}}function Ji(i){return{...i,held:!0}}function Zi(i,e){return i.pulled||Math.hypot(e.x-i.start.x,e.y-i.start.y)<8?i:i.held?{...i,pulled:!0}:void 0}var zs=250,Fe=class{#e;#t;#n;#i;constructor(e,t){this.#e=e,this.#t=t,e.addEventListener("pointerdown",n=>this.#r(n)),e.addEventListener("pointermove",n=>this.#d(n)),e.addEventListener("pointerup",n=>this.#a(n)),e.addEventListener("pointercancel",()=>this.#l()),e.addEventListener("contextmenu",()=>this.#l()),e.addEventListener("touchmove",n=>this.#n?.held===!0&&n.cancelable&&n.preventDefault(),{passive:!1}),document.addEventListener("keydown",n=>this.#c(n),{capture:!0})}#r(e){this.#l();let t=this.#h(e),n=t&&this.#t.at(t);if(n===void 0||e.button!==0||!e.isPrimary)return;let r=e.pointerType==="touch";this.#n=Yi(n,{x:e.clientX,y:e.clientY},r),r&&(this.#i=setTimeout(()=>this.#s(),zs))}#s(){this.#n!==void 0&&(this.#n=Ji(this.#n),this.#m("data-held",this.#n.from))}#d(e){if(this.#n===void 0)return;let t=this.#n;if(this.#n=Zi(t,{x:e.clientX,y:e.clientY}),this.#n===void 0)return this.#l();this.#n.pulled&&(t.pulled||this.#e.setPointerCapture(e.pointerId),this.#u(this.#n.from,this.#h(e)))}#a(e){let t=this.#n,n=this.#h(e);if(this.#l(),t?.pulled!==!0)return;let r=o=>o.stopPropagation();addEventListener("click",r,{capture:!0,once:!0}),setTimeout(()=>removeEventListener("click",r,{capture:!0}));let s=n&&this.#t.at(n);s!==void 0&&s!==t.from&&this.#t.let(t.from,s)}#c(e){e.key!=="Escape"||this.#n?.pulled!==!0||(e.preventDefault(),e.stopPropagation(),this.#l())}#l(){clearTimeout(this.#i),this.#n=void 0,this.#o?.setAttribute("visibility","hidden"),this.#m("data-aimed",void 0),this.#m("data-held",void 0)}#u(e,t){let n=this.#t.where(e);if(n===void 0||t===void 0)return;let r={x1:n.x,y1:n.y,x2:t.x,y2:t.y,visibility:"visible"};for(let[o,a]of Object.entries(r))this.#o?.setAttribute(o,String(a));let s=this.#t.at(t);this.#m("data-aimed",s===e?void 0:s)}#m(e,t){for(let n of this.#e.querySelectorAll("[data-server]"))n.toggleAttribute(e,n.dataset.server===t)}get#o(){return this.#e.querySelector(".pull")}#h(e){let t=this.#e.querySelector("svg.ring")?.getScreenCTM();if(t==null)return;let{x:n,y:r}=new DOMPoint(e.clientX,e.clientY).matrixTransform(t.inverse());return{x:n,y:r}}};function yt(i){let{currentTarget:e,target:t}=i;if(!(e instanceof Element)||!(t instanceof Element))return;let n=[...e.querySelectorAll("[tabindex]")],r=n.findIndex(a=>a===t),s={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[i.key],o=i.key==="Home"?0:i.key==="End"?-1:s===void 0?void 0:(r+s)%n.length;r<0||o===void 0||(i.preventDefault(),n.at(o)?.focus())}var He=class extends g{#e=1.5;#t;#n;#i;#r=gt((e,t,n)=>Ft(e.split(" "),t.split(" ").filter(Boolean),n));#s=gt(Oi);#d=gt((e,t,n)=>Rt({servers:e,founders:t,broken:n}));#a=matchMedia("(min-width: 1100px) and (min-height: 760px)").matches;#c=new ResizeObserver(([e])=>{e===void 0||e.contentRect.height===0||(this.#e=e.contentRect.width/e.contentRect.height,this.again())});connectedCallback(){this.#c.observe(this),this.#n??=new Fe(this,{at:e=>this.#i&&Ht(this.#i,e),where:e=>this.#i?.servers.get(e),let:(e,t)=>this.raise({kind:"command",command:{do:"cut",from:e,to:t,both:!0}})})}disconnectedCallback(){this.#c.disconnect()}inputs(e){let{state:t,shown:n,looking:r,selected:s,selectedMessage:o,words:a,motion:d,playing:l}=e;return[t,n,r,s,o,a,d,l]}view(e){let{state:t,words:n}=e,r=this.#r(t.servers.map(l=>l.server).join(" "),Zs(t).join(" "),this.#e),s=this.#d(t.servers,t.founders,t.broken),{box:o}=r,a=!e.playing||e.looking;this.#i=r;let d=t.servers.map(l=>Xs(l,s,t,r,n));return u`
      <svg
        class="ring"
        viewBox="${o.x} ${o.y} ${o.width} ${o.height}"
        role="group"
        aria-label=${eo(t,n)}
        @pointerdown=${l=>this.#u(l)}
        @click=${this.#m}
      >
        <g class="areas">${this.#s(r,t.cuts).map(l=>ro(l,n))}</g>
        <g class="links" role="group" aria-label=${n.t("ui.link.all")} @keydown=${yt}>
          ${Ni([r,t.cuts,n],()=>Vt(r).map(({a:l,b:c,line:m},p)=>Ws(e,l,c,m,p===0)))}
        </g>
        <g class="captions" aria-hidden="true">${d.map(Ys)}</g>
        <g class="messages" role=${a?"group":h} aria-label=${a?n.t("ui.message.all"):h}
          aria-hidden=${a?h:"true"} @keydown=${yt}>${Ui(r,e,d.map(Js))}</g>
        <g class="clients">
          ${Y(r.clients,([l])=>l,([l,c])=>ao(l,c,Qs(t,l),n))}
        </g>
        <line class="pull" visibility="hidden" />
        <g class="servers">
          ${d.map(l=>this.#l(e,r,l))}
        </g>
        <g class="badges" aria-hidden="true">${d.map(({server:l,condition:c,at:m})=>ji(l.server,c,m,r))}</g>
      </svg>
      ${Xi(t,n,this.#a)}
    `}#l(e,t,{server:n,at:r,condition:s}){let{words:o,shown:a,motion:d}=e,l=to(n,s,o),c=H({kind:"server",server:n.server});return y`
      <g
        class="server ${n.role} ${n.status}"
        ?data-selected=${n.server===e.selected}
        data-server=${n.server}
        data-role=${n.role}
        data-term=${n.currentTerm}
        data-status=${n.status}
        data-membership=${s.membership}
        transform="translate(${r.x} ${r.y})"
        role="button"
        tabindex="0"
        aria-haspopup="menu"
        aria-label=${l}
        @click=${c}
        @keydown=${c}
        @contextmenu=${c}
      >
        <circle class="halo" r=${t.radius+8} />
        <circle class="track" r=${t.radius} />
        ${so(n,t.radius,a,d)}
        ${oo(n,t.radius-8)}
        ${ue(n)?io(n,ht(n,e.state),t.radius-8):h}
        <text class="name" y=${ue(n)?-7:-2}>${n.server}</text>
        <text class="term" y=${ue(n)?7:15}>${n.status==="up"?o.t("ui.ring.term",{term:n.currentTerm}):o.t(n.status==="crashed"?"ui.status.crashed":"ui.status.frozen")}</text>
      </g>
    `}#u({target:e}){this.#t=e instanceof Element?e.closest("[data-message]")??void 0:void 0}#m={handleEvent:e=>this.#o(e),capture:!0};#o(e){let t=this.#t;if(this.#t=void 0,!(t instanceof SVGElement))return;let{message:n,stack:r}=t.dataset,o={kind:"messages",messages:(r??n??"").split(" ").map(Number)};e.stopPropagation(),this.raise({kind:"menu",subject:o,anchor:t})}};function Ws(i,e,t,n,r){let s=Kt(i.state.cuts,e,t),o=Us(s,e,t,i.words),a=H({kind:"link",a:e,b:t});return y`
    <g class="link ${s}" data-link="${e}-${t}" data-cut=${s} role="button" tabindex=${r?0:-1} aria-haspopup="menu" aria-label=${o}
      @click=${a} @keydown=${a} @contextmenu=${a}>
      <title>${o}</title>
      <line class="reach" stroke-width=${26} x1=${n.from.x} y1=${n.from.y} x2=${n.to.x} y2=${n.to.y} />
      <line class="wire" x1=${n.from.x} y1=${n.from.y} x2=${n.to.x} y2=${n.to.y} />
      ${lo(n,s)}
    </g>
  `}function Us(i,e,t,{t:n}){switch(i){case"open":return n("ui.link.open",{a:e,b:t});case"both":return n("ui.link.both",{a:e,b:t});case"forth":return n("ui.link.forth",{a:e,b:t});case"back":return n("ui.link.back",{a:e,b:t})}}function gt(i){let e;return(...t)=>((e===void 0||t.some((n,r)=>n!==e?.args[r]))&&(e={args:t,answer:i(...t)}),e.answer)}function Xs(i,e,t,n,r){let s=n.servers.get(i.server)??{x:0,y:0},o=Hi(i,e,t);return{server:i,at:s,condition:o,caption:no(i,o,t,r),captionAt:{x:s.x,y:s.y+n.radius+22}}}function Ys({server:i,caption:e,captionAt:t}){return y`<text class="caption ${i.role} ${i.status}" x=${t.x} y=${t.y}>${e}</text>`}function Js({caption:i,captionAt:{x:e,y:t}}){return R({x:e,y:t-4},Z(i,12.5),16)}function Zs(i){let e=i.operations.filter(n=>n.returned===void 0).map(n=>n.client),t=i.messages.flatMap(n=>[n.from,n.to]).filter(n=>n.startsWith("C"));return[...new Set([...e,...t])].sort()}function Qs(i,e){return i.operations.filter(t=>t.client===e).at(-1)}function eo(i,e){let t=D(i.servers),n=i.servers.length;return t===void 0?e.t("ui.ring.summaryNoLeader",{n}):e.t("ui.ring.summary",{n,leader:t.server,term:t.currentTerm})}function to(i,e,t){let{t:n}=t,{server:r,currentTerm:s}=i,o=E(i.role,t),a=i.status==="crashed"?n("ui.ring.describeCrashed",{server:r,term:s}):n(i.status==="frozen"?"ui.ring.describeFrozen":"ui.ring.describe",{server:r,role:o,term:s}),d=ue(i)&&i.votes.length>0?[n("ui.ring.votes",{votes:i.votes})]:[],l=Di(e,t).filter(c=>c!==o);return[a,...d,...l].join(n("ui.ring.comma"))}function no(i,{membership:e},t,n){let{t:r}=n,s=E(i.role,n),o=ue(i)?r("ui.ring.candidate",{role:s,votes:i.votes.length,voters:ht(i,t).length}):s,a=i.status==="crashed"?r("ui.ring.disk",{term:i.currentTerm,n:S(i)}):o,d=e==="voter"?s:pt(e,n);return d===s?a:`${a} · ${d}`}function ue({role:i,status:e}){return e!=="crashed"&&(i==="candidate"||i==="preCandidate")}function io(i,e,t){let n=Math.min(24,130/e.length);return e.map((r,s)=>{let o=(90-(s-(e.length-1)/2)*n)*Math.PI/180,[a,d]=[(t-5.5)*Math.cos(o),(t-5.5)*Math.sin(o)].map(l=>Math.round(l*10)/10);return y`<circle class="ballot" data-vote=${r} data-in=${i.votes.includes(r)} cx=${a} cy=${d} r=${e.length>6?2.2:3} />`})}function ro({servers:i,path:e,width:t},{t:n}){return y`
    <g class="area" data-area=${i.join(" ")}>
      <title>${n("ui.ring.area",{servers:i})}</title>
      <path class="rim" stroke-width=${t+3} d=${e} /><path class="ground" stroke-width=${t} d=${e} />
    </g>
  `}function so(i,e,t,n){let r=i.role==="leader"?i.timers.heartbeat:i.timers.election;if(r===void 0)return h;let s=Dt(r,t),o=n?s:Math.ceil(s*8)/8;return y`<path class="timer" d=${Gt(e,o)} />`}function oo(i,e){let t=i.status==="crashed"?y`<path class="cracks" d="M-24-24L24 24M24-24L-24 24" />`:h,n=i.role==="leader"?y`<circle class="inner" r=${e-4.5} />`:h;return y`<circle class="disc" r=${e} />${n}${t}`}function ao(i,e,t,{t:n}){let r=t===void 0?"":`${t.key}=${t.value}`;return y`
    <g class="client" data-client=${i} transform="translate(${e.x} ${e.y})">
      <title>${n("ui.ring.client",{client:i,asks:r})}</title>
      <rect x=${-22} y=${-19} width=${44} height=${38} rx="7" />
      <text class="name" y="5">${i}</text>
      <text class="caption" y=${36}>${r.length>14?`${r.slice(0,13)}…`:r}</text>
    </g>
  `}function lo(i,e){let{at:t,degrees:n}=Bt(i),r=e==="back"?n+180:n,s=e==="forth"||e==="back",o=s?"M-7 0H2M-1.5-3.5L2 0-1.5 3.5M6-6V6":"M-4-4L4 4M4-4L-4 4";return y`
    <g class="cut" data-anchor transform="translate(${t.x} ${t.y}) rotate(${s?r:0})">
      <circle r="11" /><path d=${o} />
    </g>
  `}var Ve=class extends g{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,s=new Map(e.violations.map(a=>[a.property,a])),o=[...new Set([...n,...s.keys()])];return u`
      <h2 id="safety-title" class="unseen">${r("ui.safety")}</h2>
      <p class="hint">${s.size===0?r("ui.safety.allHold",{n:o.length}):r("ui.safety.someFell",{n:s.size,total:o.length})}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${o.map(a=>this.#e(a,s.get(a),t))}</ul>
      </div>
    `}#e(e,t,n){let{t:r}=n,s=n.first([`property.${e}.text`],{});return u`
      <li data-property=${e} data-state=${t===void 0?"holds":"violated"}>
        <span class="sign" aria-hidden="true">${t===void 0?"✓":"✕"}</span>
        <div>
          <h3>${n.first([`property.${e}.name`],{})??e}</h3>
          ${s===void 0?h:u`<p>${s}</p>`}
          ${t===void 0?u`<p class="hint">${r("ui.safety.holds")}</p>`:u`<button class="chip small" type="button" @click=${()=>this.raise({kind:"contradiction",violation:t.seq})}>${r("ui.safety.violated",{at:t.at})}</button>`}
        </div>
      </li>
    `}};var me=(i,e)=>{let t=i._$AN;if(t===void 0)return!1;for(let n of t)n._$AO?.(e,!1),me(n,e);return!0},Ke=i=>{let e,t;do{if((e=i._$AM)===void 0)break;t=e._$AN,t.delete(i),i=e}while(t?.size===0)},Qi=i=>{for(let e;e=i._$AM;i=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(i))break;t.add(i),mo(e)}};function co(i){this._$AN!==void 0?(Ke(this),this._$AM=i,Qi(this)):this._$AM=i}function uo(i,e=!1,t=0){let n=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(n))for(let s=t;s<n.length;s++)me(n[s],!1),Ke(n[s]);else n!=null&&(me(n,!1),Ke(n));else me(this,i)}var mo=i=>{i.type==ye.CHILD&&(i._$AP??=uo,i._$AQ??=co)},je=class extends _{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,n){super._$AT(e,t,n),Qi(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(me(this,e),Ke(this))}setValue(e){if(Xn(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var Q=()=>new vt,vt=class{},bt=new WeakMap,ee=N(class extends je{render(i){return h}update(i,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=i.options?.host,this.rt(this.ct=i.element)),h}rt(i){if(this.G!==void 0)if(this.isConnected||(i=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=bt.get(e);t===void 0&&(t=new WeakMap,bt.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,i),i!==void 0&&this.G.call(this.ht,i)}else this.G.value=i}get lt(){return typeof this.G=="function"?bt.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var er={mark:9,line:5},tr={mark:16,line:10};function nr({marks:i,calls:e,arrows:t,left:n},r,s,o){if(r<n)return;let a=kt(i,o.mark,v=>Math.hypot(v.x-r,v.y-s));if(a!==void 0)return{seq:a.mark.seq,at:a.mark.start};let d=kt(e,o.mark,v=>Math.hypot(Math.max(v.x1-r,0,r-v.x2),v.y-s));if(d!==void 0)return ho(d,r,o);let l=kt(t,o.line,v=>po(v,r,s));if(l===void 0)return;let{arrow:c,x1:m,y1:p,x2:f,y2:b}=l;return Math.hypot(r-f,s-b)<Math.hypot(r-m,s-p)&&c.endSeq!==void 0?{seq:c.endSeq,at:c.end}:{seq:c.seq,at:c.start}}function ho({call:i,x1:e,x2:t,point:n},r,s){return i.point!==void 0&&n!==void 0&&Math.abs(n-r)<=s.mark?i.point:Math.abs(t-r)<Math.abs(e-r)&&i.endSeq!==void 0?{seq:i.endSeq,at:i.end}:{seq:i.seq,at:i.start}}function kt(i,e,t){let n,r=e;for(let s of i){let o=t(s);o>r||(r=o,n=s)}return n}function po({x1:i,y1:e,x2:t,y2:n},r,s){let o=(t-i)**2+(n-e)**2,a=o===0?0:Math.max(0,Math.min(1,((r-i)*(t-i)+(s-e)*(n-e))/o));return Math.hypot(i+a*(t-i)-r,e+a*(n-e)-s)}var ir=20,rr=8.5;function sr({earlier:i,later:e},{lanes:t,left:n,width:r},s){let a=(i===void 0?[e]:[i,e]).map(({at:c,lane:m},p)=>({x:re(s,n,r,c),y:t.find(({name:f})=>f===m)?.y??Fn/2,label:String(p+1)})),[d,l]=a;return d===void 0||l===void 0?a:d.y===l.y&&l.x-d.x<ir?[{...d,x:l.x-ir},l]:a}function or(i,e,t,n,r){i.save(),i.beginPath(),i.rect(t-rr,0,i.canvas.width,i.canvas.height),i.clip(),i.strokeStyle=n.danger,i.lineWidth=2,i.setLineDash([4,3]),i.beginPath();for(let{x:s,y:o}of e)i.lineTo(s,o);i.stroke(),i.setLineDash([]),i.font=`700 11px ${r.sans}`,i.textAlign="center",i.textBaseline="middle";for(let{x:s,y:o,label:a}of e)i.beginPath(),i.arc(s,o,rr,0,2*Math.PI),i.fillStyle=n.surface,i.fill(),i.stroke(),i.fillStyle=n.danger,i.fillText(a,s,o+.5);i.restore()}function dr(i){let e=i.filter(({at:t})=>t===i.at(-1)?.at);return e.filter(({earlier:t})=>t!==void 0).at(-1)??e.at(-1)}function De(i,e){let t=i.event(e);if(t?.kind!=="violation")return;let n=t.earlier===void 0?void 0:i.event(t.earlier);return{violation:t,later:ar(fo(i,t)),...n===void 0?{}:{earlier:ar(n)}}}function fo(i,e){let t=e.seq-1;for(;i.event(t)?.kind==="violation";)t--;let n=i.event(t);return n?.at===e.at?n:e}function ar(i){let e=yo(i);return{seq:i.seq,at:i.at,...e===void 0?{}:{lane:e}}}function yo(i){if(i.kind==="sent")return i.message.from;if(i.kind==="violation")return i.servers?.[0];if("server"in i)return i.server;if("client"in i)return i.client}var go=[["focus","ui.spacetime.focus"],["context","ui.spacetime.context"],["all","ui.spacetime.all"]],bo=4,lr=1.6,Ge=class extends g{#e=Nn;#t="context";#n;#i;#r=[];#s;#d={sans:"sans-serif",mono:"monospace"};#a={width:0,height:0};#c=!0;#l=!1;#u=0;#m;#o;#h;#y;#p;#f;#b=new Map;#S=Q();#w=Q();#R=Q();#N=Q();#O=Q();#F=new ResizeObserver(([e])=>{e!==void 0&&(this.#a={width:Math.round(e.contentRect.width),height:Math.round(e.contentRect.height)},this.again())});#H=new IntersectionObserver(([e])=>{this.#c=e?.isIntersecting??!0,this.#c&&this.again()});#P=new MutationObserver(()=>this.#I());#V=matchMedia("(prefers-color-scheme: dark)");#I=()=>{this.#s=void 0,this.again()};connectedCallback(){this.#H.observe(this),this.#P.observe(document.documentElement,{attributeFilter:["data-theme"]}),this.#V.addEventListener("change",this.#I)}disconnectedCallback(){this.#F.disconnect(),this.#H.disconnect(),this.#P.disconnect(),this.#V.removeEventListener("change",this.#I)}draw(e){this.#o=void 0,super.draw(e),e.contradiction!==this.#y&&(this.#y=e.contradiction,this.scrollIntoView({block:"nearest"})),this.#c&&this.#T(e)}inputs(e){let{words:t,travel:n,playing:r,looking:s,control:o,status:a,past:d}=e,l=r&&!s?0:e.shown;return[t,this.#t,this.#l,this.#e.follows,n.branches,n.branch,(n.from??0)>0,d.first,l,r,s,o,a]}view(e){let{t}=e.words;return u`
      <div class="strip">
        <h2>${t("ui.spacetime")}</h2>
        <div class="beats" role="radiogroup" aria-label=${t("ui.spacetime.beats")}>
          <span aria-hidden="true">${t("ui.spacetime.beats")}</span>
          ${go.map(([n,r])=>u`
              <label class="pick"><input type="radio" name="beats" value=${n} .checked=${n===this.#t} @change=${()=>this.#A(n)} />${t(r)}</label>
            `)}
        </div>
        <span class="hint" role="status">${this.#l?t("ui.spacetime.crowded"):h}</span>
        <div class="zoom">
          <button class="bare" type="button" popovertarget="spacetime-key" aria-label=${t("ui.spacetime.key")} title=${t("ui.spacetime.key")}>?</button>
          ${this.#L(t("ui.spacetime.zoomOut"),an,()=>this.#M(lr))}
          ${this.#L(t("ui.spacetime.zoomIn"),on,()=>this.#M(1/lr))}
          ${this.#L(t("ui.spacetime.fit"),dn,()=>this.#x({kind:"fit"}))}
          <button class="bare" type="button" aria-pressed=${this.#e.follows?"true":"false"} aria-label=${t("ui.spacetime.follow")} title=${t("ui.spacetime.follow")}
            @click=${()=>this.#ne()}>${ln}</button>
        </div>
      </div>
      <div class="view">
        <div class="window">
          <div
            class="lanes"
            ${ee(this.#w)}
            @pointerdown=${n=>this.#re(n)}
            @pointermove=${n=>this.#D(n)}
            @pointerup=${n=>this.#G(n)}
            @pointercancel=${n=>this.#X(n)}
            @pointerleave=${()=>this.#B(void 0)}
            @dblclick=${n=>this.#se(n)}
            @wheel=${{handleEvent:n=>this.#ie(n),passive:!1}}
          >
            <canvas aria-hidden="true" ${ee(this.#S)}></canvas>
            <div class="ahead" ${ee(this.#N)}></div>
            ${(e.travel.from??0)>0?u`<div class="limit" ${ee(this.#O)}><span>${t("ui.limit")}</span></div>`:h}
            ${this.#K(e)}
          </div>
        </div>
        ${this.#J(e)}
      </div>
      ${wo(e.words)}
    `}drawn(){let e=this.querySelector(".window");e!==null&&this.#F.observe(e)}#L(e,t,n){return u`<button class="bare" type="button" aria-label=${e} title=${e} @click=${n}>${t}</button>`}#K({words:e,past:t,present:n,shown:r}){let s=o=>Math.round(o/100)/10;return u`
      <div
        class="playhead"
        role="slider"
        tabindex="0"
        aria-label=${e.t("ui.spacetime.moment")}
        aria-orientation="horizontal"
        aria-valuemin=${s(t.first)}
        aria-valuemax=${s(oe(t,n))}
        aria-valuenow=${s(r)}
        aria-valuetext=${e.ms(r)}
        ${ee(this.#R)}
        @keydown=${o=>this.#oe(o)}
      >
        <svg viewBox="0 0 20 14" aria-hidden="true"><path d="M2 1h16l-8 12z" /></svg>
      </div>
    `}#J(e){let{travel:t,words:n}=e,{branch:r}=t,s=Bn(t.branches??[],r);if(s.length<2)return h;let{t:o}=n;return u`
      <nav class="branches" aria-label=${o("ui.branches")} data-scrolls>
        <h3>${o("ui.branches")}</h3>
        <ol>
          ${zn(s).map(({branch:a,depth:d})=>{let{id:l}=a,c=l===r?void 0:k({do:"switch",branch:l},e),[m,p]=[In(a,n),Ln(a,n)],f=o("ui.branch.go",{id:l,name:m,length:p});return u`
              <li data-depth=${Math.min(d,6)}>
                <button type="button" aria-current=${l===r?"true":h} aria-disabled=${c===void 0?h:"true"} aria-label=${f} title=${c??f}
                  @click=${()=>l!==r&&this.raise({kind:"command",command:{do:"switch",branch:l}})}
                ><b>${l}</b><span>${m}<small>${p}</small></span></button>
              </li>
            `})}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${()=>this.raise({kind:"dialog",dialog:"compare"})}>${o("ui.compare")}</button>
      </nav>
    `}#T(e){let t=this.#S.value;if(t===void 0||this.#a.width===0||this.#a.height===0)return;let{past:n,present:r,shown:s,words:o,looking:a}=e;this.#n=qn(this.#n,n);let{chart:d}=this.#n;a?this.#Z(e):this.#e=z(this.#W(e),{kind:"now",at:r},te(e));let l=e.contradiction===void 0?void 0:De(n,e.contradiction.violation);this.#_(l,e);let c=oe(n,r),m={width:this.#a.width,height:Math.max(this.#a.height,Hn(d))},p=devicePixelRatio,f=[n,n.lineage,n.lastSeq,n.firstSeq,this.#e,m.width,m.height,p,this.#t,this.#j(),o,c,l?.violation];if(f.some((b,$)=>b!==this.#r[$])){this.#r=f,this.#i=Vn(d,this.#e,m,this.#t,c);let b=tt(t,m);if(b===null)return;Kn(b,this.#i,this.#j(),this.#d,Wn(o)),l!==void 0&&or(b,sr(l,this.#i,this.#e),w,this.#j(),this.#d),this.#te(this.#i.crowded)}this.#Q(s,m.height),this.#ee(e.travel.from??0,m.height)}#_(e,t){t.contradiction!==this.#p&&(this.#p=t.contradiction,e!==void 0&&(this.#e=z(this.#e,{kind:"stretch",from:e.earlier?.at??e.later.at,to:e.later.at},te(t))))}#Z(e){if(e.shown===this.#m)return;this.#m=e.shown;let t={...this.#e,follows:!1};this.#e=this.#f?.kind==="scrub"?t:z(t,{kind:"reveal",at:e.shown},te(e))}#W(e){let{playing:t,present:n}=e,[r,s]=[this.#e,this.#u];if(this.#u=n,r.follows||n===s)return r;let o=a=>(a-r.start)/r.span;return o(s)<0||o(s)>1?r:t&&o(n)>.82?{...r,follows:!0}:t?r:z(r,{kind:"reveal",at:n},te(e))}#Q(e,t){let[n,r]=[this.#R.value,this.#N.value];if(n===void 0||r===void 0)return;let s=re(this.#e,w,this.#$,e),o=s>=w-1&&s<=this.#a.width+1,a=`translateX(${Math.round(Math.max(w,Math.min(this.#a.width,s))*2)/2}px)`;n.style.transform!==a&&(n.style.transform=a,r.style.transform=`translateX(${Math.max(w,s)}px)`),n.classList.toggle("outside",!o);let d=`${t-se}px`;n.style.height!==d&&(n.style.height=d,r.style.height=d)}#ee(e,t){let n=this.#O.value;if(n===void 0)return;let r=`${Math.max(0,Math.min(this.#a.width,re(this.#e,w,this.#$,e))-w)}px`;n.style.width!==r&&(n.style.width=r),n.style.height!==`${t-se}px`&&(n.style.height=`${t-se}px`)}#te(e){e!==this.#l&&(this.#l=e,queueMicrotask(()=>this.again()))}#j(){if(this.#s!==void 0)return this.#s;let{palette:e,fonts:t}=_n(this);return this.#d=t,this.#s=e,this.#U(e),e}#U(e){for(let t of this.querySelectorAll("canvas[data-sign]")){let n=tt(t,{width:26,height:18});if(n===null)continue;let[r,s]=(t.dataset.sign??"").split(" ");r==="look"?jn(n,s,1,25,9,e):r==="mark"?Gn(n,s,13,9,e):Dn(n,13,9,e)}}get#$(){return Math.max(1,this.#a.width-w)}#A(e){this.#t=e,this.again()}#x(e){let{model:t}=this;t!==void 0&&(this.#e=z(this.#e,e,te(t)),this.again())}#M(e,t){let{model:n}=this;if(n===void 0)return;let{start:r,span:s}=this.#e,o=n.shown>=r&&n.shown<=r+s?n.shown:r+s/2;this.#x({kind:"zoom",factor:e,about:t??o})}#ne(){let{model:e}=this;if(e===void 0)return;let{travel:t,present:n}=e;this.#x({kind:"follow",at:n}),this.raise({kind:"now"});let r={do:"seek",at:t.end??0};r.at>n&&!e.playing&&k(r,e)===void 0&&this.raise({kind:"command",command:r})}#ie(e){let t=document.documentElement,n=t.scrollHeight>t.clientHeight+1;if(Math.abs(e.deltaX)>Math.abs(e.deltaY))e.preventDefault(),this.#x({kind:"pan",share:e.deltaX/this.#$});else if(e.ctrlKey||!n){e.preventDefault();let r=e.deltaMode===WheelEvent.DOM_DELTA_LINE?e.deltaY*18:e.deltaY;this.#M(2**(Math.max(-240,Math.min(240,r))/(e.ctrlKey?120:320)),this.#z(e))}}#re(e){let t=this.#w.value;if(t===void 0||e.button!==0)return;t.setPointerCapture(e.pointerId),this.#b.set(e.pointerId,e.clientX),this.#B(void 0);let{x:n,y:r}=this.#k(e),s=e.target instanceof Element&&e.target.closest(".playhead")!==null,o=r>(this.#i?.size.height??1/0)-se;s||o?(this.#f={kind:"scrub"},o&&this.#C(e),this.#R.value?.focus({preventScroll:!0})):this.#f={kind:"pan",x:n,y:r,moved:this.#b.size>1}}#D(e){let t=this.#b.get(e.pointerId);if(t===void 0){this.#B(this.#q(e));return}let n=this.#f;if(this.#b.size===2)this.#Y(e);else if(n?.kind==="scrub")this.#C(e);else if(n?.kind==="pan"){let{x:r,y:s}=this.#k(e);if(n.moved||=Math.hypot(r-n.x,s-n.y)>bo,n.moved)this.#x({kind:"pan",share:(t-e.clientX)/this.#$});else return}this.#b.set(e.pointerId,e.clientX)}#G(e){let t=this.#f;this.#X(e),t?.kind==="scrub"?this.raise({kind:"go"}):t?.kind==="pan"&&!t.moved&&this.#E(this.#q(e))}#X(e){this.#b.delete(e.pointerId),this.#f=void 0}#se(e){let{x:t}=this.#k(e);t>=w&&this.#q(e)===void 0&&this.#E({at:this.#z(e)})}#Y(e){let t=[...this.#b].find(([o])=>o!==e.pointerId)?.[1],n=this.#b.get(e.pointerId);if(t===void 0||n===void 0)return;let[r,s]=[Math.abs(n-t),Math.abs(e.clientX-t)];r<8||s<8||this.#M(r/s,this.#v((e.clientX+t)/2))}#C(e){let{x:t}=this.#k(e),n=this.#z(e);this.#g(n),(t<w||t>this.#a.width)&&this.#x({kind:"reveal",at:n})}#E(e){e!==void 0&&(this.#g(e.at,e.seq),this.raise({kind:"go"}))}#g(e,t){this.#o=e,this.raise({kind:"look",at:e,...t===void 0?{}:{seq:t}})}#B(e){if(e?.seq===this.#h?.seq)return;this.#h=e;let t=this.#w.value;if(t===void 0||this.model===void 0)return;let n=e===void 0?void 0:this.model.past.event(e.seq),r=n===void 0?void 0:T(n,this.model.words);t.classList.toggle("hit",e!==void 0),t.title=e===void 0?"":`${this.model.words.ms(e.at)} · ${r?.text??""}`}#q(e){let{x:t,y:n}=this.#k(e),r=e instanceof PointerEvent&&e.pointerType==="touch"?tr:er;return this.#i===void 0?void 0:nr(this.#i,t,n,r)}#k(e){let t=this.#w.value?.getBoundingClientRect();return{x:e.clientX-(t?.left??0),y:e.clientY-(t?.top??0)}}#z(e){return this.#v(e.clientX)}#v(e){let t=this.#w.value?.getBoundingClientRect().left??0,n=Math.max(w,Math.min(this.#a.width,e-t));return On(this.#e,w,this.#$,n)}#oe(e){let{model:t}=this;if(t===void 0||e.ctrlKey||e.metaKey||e.altKey)return;let{past:n}=t,{first:r,last:s}=te(t),o=Math.max(r,Math.min(this.#o??t.shown,s)),a=this.#e.span/8;switch(e.key){case"ArrowLeft":case"ArrowDown":this.#g(ke(n,o));break;case"ArrowRight":case"ArrowUp":this.#g($e(n,o)??1/0);break;case"PageDown":this.#g(o-a);break;case"PageUp":this.#g(o+a);break;case"Home":this.#g(n.first);break;case"End":this.#g(1/0);break;case"Enter":this.raise({kind:"go"});break;case"Escape":this.raise({kind:"now"});break;default:return}e.preventDefault()}};function te({past:i,present:e}){return{first:i.first,last:oe(i,e)}}var vo=["follower","candidate","leader","learner","frozen","crashed"],ko=[["timeout","ui.mark.timeout"],["elected","ui.mark.elected"],["stepDown","ui.mark.stepDown"],["commit","ui.mark.commit"],["learned","ui.mark.learned"],["truncate","ui.mark.truncate"],["snapshot","ui.mark.snapshot"],["config","ui.mark.config"],["crash","ui.mark.crash"],["restart","ui.mark.restart"],["freeze","ui.mark.freeze"],["wipe","ui.mark.wipe"],["network","ui.mark.network"],["setting","ui.mark.setting"],["violation","ui.mark.violation"]];function $o(i,e){return i==="crashed"?e.t("ui.status.crashed"):i==="frozen"?e.t("ui.status.frozen"):E(i,e)}function wo(i){let{t:e}=i,t=(n,r)=>u`<li><canvas data-sign=${n} aria-hidden="true"></canvas>${r}</li>`;return u`
    <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${e("ui.spacetime.key")}>
      <ul>
        ${vo.map(n=>t(`look ${n}`,$o(n,i)))}
        ${ko.map(([n,r])=>t(`mark ${n}`,e(r)))}
        ${t("point",e("ui.mark.point"))}
      </ul>
      <p class="hint">${e("ui.spacetime.arrows")}</p>
    </div>
  `}var Be=class extends g{inputs(e){let{state:t,words:n,control:r,status:s,looking:o}=e;return[t.manual,t.broken,n,r,s,o]}view(e){return u`${this.#e(e)}${this.#t(e)}`}#e(e){let{t}=e.words;if(e.state.manual!==!0)return h;let n=k({do:"manual",on:!1},e);return u`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${xo}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?h:"true"} title=${n??h}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t({state:e,words:t}){let{t:n,first:r,list:s}=t;if(e.broken.length===0)return h;let o=e.broken.map(a=>r([`rule.${a}.name`],{})??a);return u`
      <p class="standing bad" data-testid="broken">
        <span>${n("ui.rules.standing",{rules:s(o.map(a=>n("ui.rules.quoted",{name:a})))})}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function xo(){let i=document.querySelector("pg-manual [data-row][tabindex='0'], pg-manual h2");i?.scrollIntoView({block:"nearest"}),i?.focus()}var cr="theme";function ur(){try{let i=localStorage.getItem(cr);return i==="light"||i==="dark"?i:"auto"}catch{return"auto"}}function mr(i){Mo(i);try{localStorage.setItem(cr,i)}catch{}}function Mo(i){document.documentElement.dataset.theme=i}var So={auto:"light",light:"dark",dark:"auto"},ze=class extends g{#e=ur();inputs(e){return[e.words]}view({words:{t:e}}){let[t,n]={auto:[e("ui.theme.auto"),kn],light:[e("ui.theme.light"),$n],dark:[e("ui.theme.dark"),wn]}[this.#e];return u`<button class="chip square" type="button" aria-label=${t} title=${t} @click=${()=>this.#t()}>${n}</button>`}#t(){this.#e=So[this.#e],mr(this.#e),this.again()}};var _e=class extends g{inputs(e){let{state:t,words:n,control:r,status:s}=e;return[t.cuts.length===0,t.servers.length,n,r,s,e.looking]}view(e){let{t}=e.words;return u`
      <div class="toolbar" role="toolbar" aria-label=${t("ui.toolbar")}>
        ${G({label:t("ui.palette.open"),icon:cn,key:"Control+K",why:void 0,press:()=>this.raise({kind:"dialog",dialog:"palette"})})}
        ${G({label:t("ui.client"),icon:un,key:"W",why:k({do:"write",key:"x",value:""},e),press:()=>this.raise({kind:"dialog",dialog:"client"})})}
        <button class="chip" type="button" aria-haspopup="menu" @click=${({currentTarget:n})=>this.#e(n)}>
          ${vn}<span>${t("ui.cluster")}</span>
        </button>
        ${G({label:t("ui.partition"),icon:mn,key:"P",why:k({do:"partition",groups:[]},e),press:()=>this.raise({kind:"dialog",dialog:"partition"})})}
        ${G({label:t("ui.healAll"),icon:pn,key:"H",why:k({do:"healAll"},e),press:()=>this.raise({kind:"command",command:{do:"healAll"}})})}
        ${G({label:t("ui.network"),icon:hn,key:"N",why:k({do:"network"},e),press:()=>this.raise({kind:"dialog",dialog:"network"})})}
      </div>
    `}#e(e){e instanceof Element&&this.raise({kind:"cluster",anchor:e})}};var To=.01,We=class extends g{inputs(e){let{playing:t,speed:n,status:r,control:s,looking:o,words:a}=e;return[hr(e),t,n,r,s,o,a]}draw(e){super.draw(e),this.dataset.now=String(Math.floor(e.shown))}view(e){let{playing:t,speed:n,status:r,looking:s,words:o}=e,{t:a}=o,d={do:t?"pause":"play"},l=a(t?"ui.pause":"ui.play"),c=k(d,e),m=si(n);return u`
      <div class="buttons">
        <button class="round" type="button" data-testid="back" aria-label=${a("ui.back")} title=${a("ui.back")}
          @click=${()=>this.raise({kind:"back"})}>${en}</button>
        <button class="round big" type="button" data-testid="play" aria-label=${l} title=${c??l}
          aria-disabled=${c===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:d})}>${t?Zt:Jt}</button>
        <button class="round" type="button" data-testid="step" aria-label=${a("ui.step")} title=${c??a("ui.step")}
          aria-disabled=${c===void 0?h:"true"}
          @click=${()=>this.raise({kind:"command",command:{do:"step"}})}>${Qt}</button>
        <div class="readout">
          <span class="clock" role="timer" aria-live="off" aria-label=${a("ui.clock")}>${hr(e)}</span>
          <span class="line ${r} ${s?"looking":""}" data-testid="connection"><span class="dot"></span>${s?a("ui.looking.short"):Eo(r,t,o)}</span>
        </div>
      </div>
      <div class="speed">
        <label for="speed">${a("ui.speed")}</label>
        <output for="speed">${a("ui.speed.span",{span:m})}</output>
        <input id="speed" type="range" min="0" max=${at} step="1" .value=${String(xe(n))}
          aria-valuetext=${a("ui.speed.span",{span:m})} ?disabled=${c!==void 0}
          @input=${p=>this.#e(p)} />
      </div>
      <p class="hint keys">
        <kbd>Space</kbd> ${l} <kbd>←</kbd> ${a("ui.back.short")} <kbd>→</kbd> ${a("ui.step.short")} <kbd>K</kbd> ${a("ui.crash")}
        <kbd>E</kbd> ${a("ui.timeout")} <kbd>W</kbd> ${a("ui.write.short")} <kbd>?</kbd> ${a("ui.help")}
      </p>
    `}#e(e){e.target instanceof HTMLInputElement&&this.raise({kind:"command",command:{do:"speed",x:ae(e.target.valueAsNumber)}})}};function hr({shown:i,looking:e,playing:t,speed:n}){let r=e||!t||n<=To;return`${Et(i,r)} ms`}function Eo(i,e,{t}){switch(i){case"open":return t(e?"ui.status.live":"ui.status.paused");case"connecting":return t("ui.status.connecting");case"lost":return t("ui.status.lost");case"ended":return t("ui.status.ended")}}var pr=["election","commit","fault","violation"],Ue=class extends g{inputs({words:e,landmark:t,status:n,control:r,travel:s,looking:o}){return[e,t,n,r,s.branch,o]}view(e){let{landmark:t,words:n}=e,{t:r}=n,s=r(Qe[t]),o=d=>this.#e(r(d?"ui.jump.back":"ui.jump.on",{what:s}),d?"[":"]",d?sn:rn,e,{do:"jump",to:t},()=>this.raise({kind:"jump",back:d})),a=d=>()=>this.raise({kind:"command",command:d});return u`
      ${this.#e(r("ui.undo"),"Ctrl Z",tn,e,{do:"undo"},a({do:"undo"}))}
      ${this.#e(r("ui.branch.here"),void 0,nn,e,{do:"branch"},()=>a(this.#t())())}
      <div class="jumps" role="group" aria-label=${r("ui.jump")}>
        ${o(!0)}
        <select aria-label=${r("ui.jump")} @change=${d=>this.#n(d)}>
          ${pr.map(d=>u`<option value=${d} ?selected=${d===t}>${r(Qe[d])}</option>`)}
        </select>
        ${o(!1)}
      </div>
    `}#e(e,t,n,r,s,o){let a=k(s,r),d=a??(t===void 0?e:`${e} (${t})`);return u`<button class="chip square" type="button" aria-label=${e} title=${d} aria-disabled=${a===void 0?h:"true"} @click=${o}>${n}</button>`}#t(){let{model:e}=this;return e?.looking===!0?{do:"branch",at:e.shown}:{do:"branch"}}#n({target:e}){let t=e instanceof HTMLSelectElement?pr.find(n=>n===e.value):void 0;t!==void 0&&this.raise({kind:"aim",to:t})}};var Xe=class extends g{inputs({state:e,words:t,past:n}){return[e.violations,e.broken,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let s=dr(e.violations);if(s===void 0)return u`<div role="alert"></div>`;let o=De(n,s.seq);return u`<div role="alert">${this.#e(s,o,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:s,sections:o}){let{t:a}=r,d=n.violations.length-1;return u`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${Ro(e,r)}${d>0?u` <span class="hint">· ${a("ui.violation.more",{n:d})}</span>`:h}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        ${t===void 0?h:u`<ol class="both">${[t.earlier,t.later].map(l=>l===void 0?h:this.#t(l,s,r))}</ol>`}
        <p class="detail" lang="en">${e.detail??""}</p>
        ${n.broken.map(l=>mt(l,a("ui.violation.rule"),r,o))}
      </section>
    `}#t({seq:e,at:t},n,r){let s=n.event(e),o=s===void 0?void 0:T(s,r);return u`<li><span class="at">${r.ms(t)}</span> ${o?.text??""}</li>`}};function Ro({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(s=>s!=="").join(" · ")}customElements.define("pg-toolbar",_e);customElements.define("pg-cluster",U);customElements.define("pg-standing",Be);customElements.define("pg-notice",qe);customElements.define("pg-ring",He);customElements.define("pg-narration",Ce);customElements.define("pg-logs",Ae);customElements.define("pg-inspector",Pe);customElements.define("pg-tabs",F);customElements.define("pg-spacetime",Ge);customElements.define("pg-events",Re);customElements.define("pg-safety",Ve);customElements.define("pg-violation",Xe);customElements.define("pg-transport",We);customElements.define("pg-travel",Ue);customElements.define("pg-theme",ze);customElements.define("pg-pointer",Ne);customElements.define("pg-menu",X);var Po=JSON.parse(document.getElementById("boot")?.textContent??"null"),fr=mi(Po);fr===void 0?console.error("raft playground: the page's data is not of this script's version; reload the page"):new Te(fr).start();
/*! Bundled license information:

lit-html/directives/repeat.js:
lit-html/async-directive.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/guard.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/ref.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
