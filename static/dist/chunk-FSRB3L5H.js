import{$ as R,A as x,Aa as Rt,B as T,Ba as At,C as d,Ca as Ct,D as E,E as F,F as c,G as Ze,H as Se,I as Xe,J as et,K as tt,L as D,M as f,N as nt,O as rt,P as it,Q as ot,R as st,S as I,T as Te,X as at,Y as lt,Z as dt,_ as ut,a as b,aa as ct,b as g,ba as pt,c as He,ca as mt,d as S,da as ht,e as Fe,ea as ft,f as De,fa as yt,g as $,ga as gt,h as Ve,ha as vt,i as Ge,ia as bt,j as Me,ja as kt,k as H,ka as A,l as Ke,la as $t,m as je,ma as wt,n as We,na as xt,o as B,oa as Mt,p as z,pa as St,q as _e,qa as Ee,r as Be,s as ze,sa as Tt,t as Ue,ta as Et,u as N,v as Je,w as M,x as y,y as Qe,z as Ye}from"./chunk-2H7LXT7D.js";var U=class{#e;#t;#n;#r=-1/0;#i=-1/0;#o;#a;#s;constructor(e,t,n){this.#e=e,this.#t=t,this.#s=n}get paused(){return this.#s}pause(e){this.#s=e,this.#o=void 0,this.#e.cancel(this.#a),e&&this.#t("")}offer(e,t){if(this.#s||Lt(e,this.#n)||!t&&Lt(e,this.#o))return;let n=this.#e.now();t?(this.#i=Math.min(this.#i,this.#r+500),this.#o=e):(this.#o===void 0||e.weight>=this.#o.weight)&&(this.#o=e),this.#e.cancel(this.#a),n>=this.#i?this.#l():this.#a=this.#e.wake(()=>this.#l(),this.#i-n)}#l(){let e=this.#o;e!==void 0&&(this.#o=void 0,this.#n=e,this.#r=this.#e.now(),this.#i=this.#r+Rn(e.text)+1200,this.#t(e.text))}};function Lt(i,e){return i===e||i.seq===e?.seq&&i.text===e.text}function Rn(i){let e=[...i],t=e.filter(n=>n>"⹿").length;return 1e3*(e.length-t)/14+1e3*t/4}var Nt="announcements",J=class extends f{#e="";#t=new U({now:()=>performance.now(),wake:(e,t)=>Se.set(e,t),cancel:e=>Se.clear(e)},e=>this.#r(e),An()==="paused");draw(e){super.draw(e),e.narration!==void 0&&this.#t.offer(e.narration,!e.playing||e.looking)}inputs({words:e}){return[e,this.#t.paused,this.#e]}view({words:{t:e}}){let{paused:t}=this.#t,n=e("ui.announce.pause");return d`
      <p class="unseen" aria-live="polite" aria-atomic="true" data-testid="announced">${this.#e}</p>
      <button class="bare" type="button" aria-pressed=${t?"true":"false"} aria-label=${n} title=${e(t?"ui.announce.paused":"ui.announce.what")}
        @click=${()=>this.#n()}>${t?Ln:Cn}</button>
    `}#n(){let e=!this.#t.paused;this.#t.pause(e);try{localStorage.setItem(Nt,e?"paused":"on")}catch{}this.again()}#r(e){this.#e=e,this.again()}};function An(){try{return localStorage.getItem(Nt)}catch{return null}}var It=E`<path d="M3.5 8v4h2.8l3.7 3V5L6.3 8z" />`,Cn=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${It}${E`<path d="M12.8 7.5a3.5 3.5 0 0 1 0 5M15 5.2a6.6 6.6 0 0 1 0 9.6" />`}</svg>`,Ln=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${It}${E`<path d="M13 8l4 4M17 8l-4 4" />`}</svg>`;var Re=["linearizable","lease","stale"];function Pt(i,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(i){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:Ot(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:Ot(e("level")),keys:Math.round(Number(e("keys")))}}}function qt({clients:i,rate:e,reads:t,level:n,keys:r},{t:o,number:s}){return o("ui.client.working",{n:i,rate:s(e),reads:s(t*100),level:n,keys:r})}function Ot(i){return Re.find(e=>e===i)??"linearizable"}var v=class extends f{#e=!1;#t;#n;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#n=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice,e.marked]:[!1]}view(e){return d`
      <dialog
        aria-labelledby="${this.localName}-title"
        @close=${()=>this.#a()}
        @click=${t=>this.#s(t)}
      >
        ${this.#e?this.#r(e):c}
      </dialog>
    `}#r(e){return d`
      <form method="dialog" autocomplete="off" @submit=${t=>this.#o(t)}>
        <header>
          <h2 id="${this.localName}-title">${this.heading(e)}</h2>
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${I}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,r){let o=y(t,n);return d`
      <button class="chip small" type="button" aria-label=${r??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:y(e,this.model),this.#n=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#n?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function Q(i,e){let t=i.get(e);return typeof t=="string"?t:""}var Z=class extends v{#e="write";#t="";#n="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#n=t?.key??"x";let n=Number(t?.value??0);this.#r=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return d`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(Ft).map(([n,r])=>d`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(r)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,r=y({do:"write",key:"x",value:""},e);return d`
      <p class="hint">${e.marked([t(n==="read"?"ui.client.read.hint":"ui.write.hint")])}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#n} spellcheck="false" /></label>
        ${n==="cas"?d`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?d`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?d`<div class="fields">${Dt("linearizable",e)}</div>`:c}
      ${r===void 0?c:d`<p class="reason">${r}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${r===void 0?c:"true"}>${t(n==="write"?"ui.write.do":Ft[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:r}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return d`
      <p class="hint">${e.marked([r("ui.client.workload.hint")])}</p>
      ${t.workload===void 0?c:d`<p class="verdict">${qt(t.workload,n)}</p>`}
      <div class="fields">
        ${Y("clients",r("ui.client.clients"),o.clients,1,9,"1")}${Y("rate",r("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${Y("keys",r("ui.client.keys"),o.keys,1,26,"1")}${Y("reads",r("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${Dt(o.level,e)}</div>
      <footer>
        ${this.act(r("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?r("ui.client.start"):r("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",r("ui.client.contact"),t.contact??"",t.contact===void 0?r("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#l()}>${r("ui.client.turn")}</button>
      </div>
    `}#a(e,t,n,r,{state:o}){return d`
      <label>
        ${t}
        <select name=${e}>
          ${r===void 0?c:d`<option value="" ?selected=${n===""}>${r}</option>`}
          ${o.servers.map(({server:s})=>d`<option value=${s} ?selected=${s===n}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#l(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do(Pt(this.#e,t=>Q(e,t)))}},Ft={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function Y(i,e,t,n,r,o){return d`<label>${e}<input type="number" name=${i} required min=${n} max=${r} step=${o} value=${t} inputmode="decimal" /></label>`}function Dt(i,{state:e,words:{t}}){let n=r=>t(r==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":r==="stale"?"ui.client.stale":"ui.client.linearizable");return d`
    <label>${t("ui.client.level")}<select name="level">${Re.map(r=>d`<option value=${r} ?selected=${r===i}>${n(r)}</option>`)}</select></label>
  `}var V=6,G=class extends f{open(e){let t=this.#r();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(V,Math.min(n,innerWidth-t.offsetWidth-V))}px`),t.style.setProperty("--top",`${Math.max(V,Math.min(r+V,innerHeight-t.offsetHeight-V))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:o}){return[e.manual,t,n,r,o]}view(e){let{t}=e.words,n=e.state.manual===!0,r=y({do:"manual",on:!n},e);return d`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#n(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${r===void 0?c:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${r??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return d`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#r()?.hidePopover(),this.raise(e)}#n(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#r()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#r(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function Hn(i,e){if(i.known!==void 0){let a=(H(await e(`events?after=${i.known}`)??"")??[]).filter(({seq:l})=>l<i.firstSeq);if(i.bridge(a))return!0}let t=i.firstSeq-1;if(t===0||i.lastSeq>tt)return!1;let n=Ae(Vn(await e("scenario")));if(n===void 0)return!1;let o=(H(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&i.precede(n,o)}var Fn=$({servers:g,config:$({electionTimeout:Fe(g),heartbeat:g,latency:g,jitter:g,loss:g,duplicate:g,reorder:g,diskWrite:g},{...Ge,broken:b})});function Ae(i){if(!Fn(i)||"start"in i)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:r,loss:o,duplicate:s,reorder:a,diskWrite:l,broken:u,...p}=i.config,h=Array.from({length:i.servers},(k,w)=>`S${w+1}`);return{now:0,founders:h,servers:h.map(k=>Dn(k,l)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:Xe(p),broken:u?.split(",").sort()??[],diskWrite:l,network:{latency:n,jitter:r,loss:o,duplicate:s,reorder:a},violations:[]}}function Dn(i,e){return{server:i,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function Vn(i){try{return JSON.parse(i??"")}catch{return}}var Vt=$({status:b,role:b,currentTerm:g,commitIndex:g,log:S(Ve),machine:De(b)},{votedFor:b}),Gn=$({server:b,differs:S(b)},{logFrom:g,a:Vt,b:Vt}),Gt=i=>!0,Kt=$({branch:g,end:g},{leader:b}),Kn=$({a:Kt,b:Kt,servers:S(Gn)},{parts:$({seq:g,at:g},{a:Gt,b:Gt})});function Wt(i){try{let e=JSON.parse(i);if(!Kn(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:Me(t.a),b:Me(t.b)}}}catch{return}}var O=["a","b"],jn=80,Wn=2e4;async function _t(i,e,t){let n=Math.max(0,(i.parts?.seq??1)-1-jn),{past:r,branch:o}=e,s=(o===i.a.branch||o===i.b.branch)&&r.firstSeq-1<=n&&n<=r.lastSeq,[a,l]=await Promise.all(O.map(async u=>{let p=`events?branch=${i[u].branch}`;return s?jt(r.stateAfter(n),n,await t(`${p}&after=${n}`)):jt(await _n(t),0,await t(p),n)}));return a===void 0||l===void 0?void 0:{a,b:l}}async function _n(i){try{return Ae(JSON.parse(await i("scenario")??""))}catch{return}}function jt(i,e,t,n=e){let r=H(t??"");if(i===void 0||r===void 0||t===void 0)return;let o=r.slice(0,n-e).reduce(et,i),s=new at(o,n);for(let a of r.slice(n-e,n-e+Wn))s.add(a);return s}function Bt({parts:i,a:e,b:t}){let n=Math.max(e.end,t.end),r=i?.at??0,o=Math.max(2e4,Math.min(6e5,(n-r)*1.15));return{start:Math.max(0,r-o*.12),span:o}}var Bn=He("status","role","currentTerm","votedFor","commitIndex","log","machine");function zt({servers:i}){return i.flatMap(({server:e,differs:t,logFrom:n,a:r,b:o})=>t.flatMap(s=>Bn(s)||s==="server"?[{server:e,field:s,logFrom:n,a:r,b:o}]:[]))}var X=class extends v{#e=async()=>{};#t={a:0,b:0};#n="loading";#r={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#g());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},r=this.#s(this.model),o=r.find(({id:a})=>a===n)?.parent,s=r.find(({id:a})=>a===o)??r.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#u()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,r=this.#n,o=(s,a)=>d`
      <label><span>${a}</span>
        <select @change=${l=>this.#l(s,l)}>
          ${this.#s(e).map(l=>d`<option value=${l.id} ?selected=${l.id===this.#t[s]}>${l.id} · ${Te(l,t)}</option>`)}
        </select>
      </label>
    `;return d`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${r==="loading"?n("ui.compare.loading"):r==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof r=="string"?c:this.#c(r,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#g()}#s(e){return ft(e?.travel.branches??[],e?.travel.branch)}#l(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,r]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[r]?{[r]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#u()}async#u(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#n="loading",this.again();let r=Wt(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=r?.parts===void 0||t===void 0?void 0:await _t(r,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#n=r===void 0?"failed":{compared:r,charts:o},r!==void 0&&(this.#r={...Bt(r),follows:!1}),this.again())}#c({compared:e,charts:t},n){let{t:r}=n,{parts:o}=e;if(o===void 0)return d`<p>${r("ui.compare.same")}</p>`;let s=a=>{let l=o[a],u=l===void 0?r("ui.compare.ended"):N(l,n)?.text??l.kind;return d`<li>${r("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return d`
      ${t===void 0?c:this.#d(e,n)}
      <p><b>${r("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${O.map(s)}</ul>
      ${zn(e,n)}
    `}#d(e,{t}){let n=(o,s,a)=>d`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#m(a())}>${s}</button>
    `,r=o=>()=>({kind:"zoom",factor:o,about:this.#r.start+this.#r.span/2});return d`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),rt,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),nt,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),ot,r(1.6))}
        ${n(t("ui.spacetime.zoomIn"),it,r(1/1.6))}
        ${n(t("ui.spacetime.fit"),st,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${O.map(o=>d`
            <figure>
              <figcaption>${this.#p(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#h(s)} @pointermove=${s=>this.#f(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#y(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#p(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${Te(t,this.model.words)}`}#m(e){if(typeof this.#n=="string"||e===void 0)return;let{parts:t,a:n,b:r}=this.#n.compared;this.#r=lt(this.#r,e,{first:t?.at??0,last:Math.max(n.end,r.end)}),this.#g()}#h(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#f({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#m({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-R)}),this.#o=e)}#y(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=ut(this.#r,R,Math.max(1,n-R),e.clientX-t);this.#m({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:r})}#g(){let e=this.#n;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=yt(this);for(let n of this.querySelectorAll(".diagram")){let r=n.dataset.side==="b"?"b":"a",o=e.charts[r],s={width:n.clientWidth,height:Math.max(140,pt(o))},a=n.querySelector("canvas"),l=a===null||s.width===0?null:gt(a,s);if(l===null)continue;ht(l,mt(o,this.#r,s,"context",e.compared[r].end),t.palette,t.fonts,vt(this.model.words));let u=dt(this.#r,R,s.width-R,e.compared.parts?.at??0);u<R||(l.fillStyle=t.palette.accent,l.fillRect(u-1,4,2,s.height-ct-4),l.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function zn(i,e){let{t}=e,n=zt(i);return d`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?d`<p>${t("ui.compare.nothing")}</p>`:d`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${O.map(r=>d`<th scope="col">${t("ui.compare.on",{id:i[r].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(r=>d`
              <tr><th scope="row">${r.server}</th><td>${r.field==="log"?t("ui.compare.logFrom",{index:r.logFrom??1}):r.field}</td>
                ${O.map(o=>d`<td>${Un(r,r[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var Ut=12;function Un({field:i},e,t){let n=t.t("ui.none");if(e===void 0||i==="server")return e===void 0?n:e.status;switch(i){case"status":return t.first([`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let r=e.log.slice(0,Ut).map(o=>kt(o,t)).join(", ");return e.log.length===0?n:e.log.length>Ut?`${r}, …`:r}case"machine":return Object.entries(e.machine).map(([r,o])=>`${r}=${o}`).join(", ")||n;default:return String(e[i]??n)}}var Jt=["elections","log","messages","faults","clients"],Qt={groups:new Set(["elections","log","faults","clients"])},ee=class{#e;#t;#n;#r=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#n&&t===this.#t}get seqs(){return this.#r}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&Qn(n,this.#t)&&this.#r.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#r=this.#r.slice(e))}before(e){let[t,n]=[0,this.#r.length];for(;t<n;){let r=t+n>>>1;(this.#r[r]??1/0)<=e?t=r+1:n=r}return t}};function Qn(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=Yn(i);return!e.has(n)||n!=="messages"&&Je(i)<3?!1:t===void 0||Zn(i,t)}function Yn(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function Zn(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:o,servers:s}=i;return t===e||t===void 0&&(n===e||r===e||o===e||s?.includes(e)===!0)}var K=60,Yt=10,Xn={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},te=class extends f{#e=Qt;#t;#n;#r;#i;#o=new Map;#a=-1;draw(e){this.#u(e),super.draw(e)}inputs(e){let[t,n]=this.#c();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#r,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:o}=t,s=this.#t?.seqs??[],[a,l]=this.#c(),u=s.slice(a,l).reverse();return d`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${p=>this.#m(p)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${r.servers.map(({server:p})=>d`<option value=${p} ?selected=${p===this.#e.server}>${p}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Jt.map(p=>d`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(p)?"true":"false"} @click=${()=>this.#p(p)}>${o(Xn[p])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${p=>this.#f(p)}>
        ${l<s.length?this.#l(o("ui.events.later"),l+K-Yt):c}
        <ol class="events">
          ${St(u,p=>p,p=>this.#s(p,e))}
        </ol>
        ${a>0?this.#l(o("ui.events.earlier"),a+Yt):n.dropped?d`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?d`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){if(this.#r===this.#i)return;this.#i=this.#r;let e=this.querySelector(".scroll"),t=this.querySelector('[aria-current="true"]');if(e===null||t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];r.top<n.top?e.scrollTop-=n.top-r.top+r.height:r.bottom>n.bottom&&(e.scrollTop+=r.bottom-n.bottom+r.height)}#s(e,{past:t,words:n}){let r=this.#y(e,t,n);if(r===void 0)return c;let{at:o,tone:s,text:a}=r;return d`
      <li class=${s} data-seq=${e} ?data-ahead=${this.#r!==void 0&&e>this.#r}>
        <button type="button" aria-current=${e===this.#r?"true":c} @click=${()=>this.#h(e,o)}>
          <span class="at">${n.ms(Math.floor(o/1e3)*1e3)}</span><span>${a}</span>
        </button>
      </li>
    `}#l(e,t){return d`<button class="chip small" type="button" @click=${()=>this.#d(t)}>${e}</button>`}#u({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new ee(e,this.#e),this.#n=void 0,this.#r=void 0),this.#a!==e.lineage&&this.#o.clear(),this.#a=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=r??e.reached(n),l=s||r!==void 0?o.seqs[o.before(a)-1]:void 0;if(l===this.#r)return;this.#r=l;let[u,p]=this.#c(),h=l===void 0?void 0:o.before(l);h===void 0?this.#n=void 0:(this.#n===void 0||h<=u||h>p)&&(this.#n=Math.min(o.seqs.length,h+K/2))}#c(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#n??e);return[Math.max(0,t-K),t]}#d(e){let t=this.#t?.seqs.length??0;this.#n=e>=t?void 0:Math.max(K,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#p(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#m(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#h(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#f(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll(".events button")],n=t.findIndex(o=>o===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#y(e,t,n){let r=this.#o.get(e);if(r!==void 0)return r;let o=t.event(e),s=o===void 0?void 0:N(o,n);return s!==void 0&&this.#o.set(e,s),this.#o.size>4*K&&this.#o.delete(this.#o.keys().next().value??e),s}};var er=$({id:b,word:b,text:b,forms:S(b),other:b}),tr=$({otherLang:b,terms:S(er)});function Zt(i){return tr(i)?i:void 0}function Xt(i){let e=new Map(i.flatMap(r=>r.forms.map(o=>[o.toLowerCase(),r]))),t=[...e.keys()].sort((r,o)=>o.length-r.length).map(nr),n=new RegExp(t.join("|"),"gi");return r=>{let o=[],s=new Set,a=0;for(let l of r.matchAll(n)){let u=e.get(l[0].toLowerCase());u===void 0||s.has(u)||(s.add(u),l.index>a&&o.push({text:r.slice(a,l.index)}),o.push({text:l[0],term:u}),a=l.index+l[0].length)}return a<r.length&&o.push({text:r.slice(a)}),o}}function nr(i){let e=i.replace(/[^\w\s\u2e80-\uffff]/g,"\\$&");return/^[\x00-\x7f]+$/.test(i)?`(?<![\\w-])${e}(?![\\w-])`:e}var P=6,rr=300,j=class extends f{#e;#t;#n;#r;#i;connectedCallback(){document.addEventListener("pointerover",e=>this.#o(e)),document.addEventListener("focusin",({target:e})=>this.#a(e)),document.addEventListener("click",({target:e})=>this.#s(e)),document.addEventListener("keydown",e=>this.#l(e),{capture:!0})}take(e){this.#e=e}inputs({words:e}){return[e,this.#t]}view(){let e=this.#t;return d`
      <div class="explained" id="explained" role="tooltip" popover="manual">
        ${e===void 0?c:d`<p class="word"><b>${e.word}</b>${e.other===e.word?c:d` <span lang=${this.#e?.otherLang??c}>${e.other}</span>`}</p><p>${e.text}</p>`}
      </div>
    `}#o({target:e,pointerType:t}){if(t==="touch")return;let n=ne(e);n!==void 0?this.#u(n):e instanceof Element&&e.closest(".explained")!==null?clearTimeout(this.#i):this.#n!==void 0&&this.#n!==document.activeElement&&this.#c()}#a(e){let t=ne(e);t===void 0?this.#d():t.matches(":focus-visible")&&this.#u(t)}#s(e){let t=ne(e);t!==void 0?this.#u(t):e instanceof Element&&e.closest(".explained")===null&&this.#d()}#l(e){let t=ne(e.target);if(e.key==="Escape"&&this.#t!==void 0)this.#d();else if(t!==void 0&&(e.key==="Enter"||e.key===" "))this.#u(t);else return;e.preventDefault(),e.stopPropagation()}#u(e){clearTimeout(this.#i);let t=this.#e?.terms.find(({id:r})=>r===e.dataset.term),n=this.#r??this.querySelector(".explained");t===void 0||n===null||this.#n===e||(this.#d(),this.#r=n,this.#t=t,this.#n=e,this.again(),(e.closest("dialog")??this).append(n),n.showPopover(),e.setAttribute("aria-describedby",n.id),ir(n,e))}#c(){clearTimeout(this.#i),this.#i=setTimeout(()=>this.#d(),rr)}#d(){clearTimeout(this.#i),this.#n!==void 0&&(this.#n.removeAttribute("aria-describedby"),this.#r?.hidePopover(),this.#r!==void 0&&this.append(this.#r),this.#t=this.#n=void 0,this.again())}};async function en(i){let e=await fetch(`/glossary.json?lang=${i.slice(0,2)}`);return e.ok?Zt(await e.json()):void 0}function tn({terms:i}){let e=Xt(i);return t=>{let n=!0;return t.map(r=>e(r).map(o=>{if(o.term===void 0)return o.text;let s=n?0:-1;return n=!1,d`<span class="explains" role="button" tabindex=${s} data-term=${o.term.id}>${o.text}</span>`}))}}function ne(i){return i instanceof Element&&i.closest(".explains")||void 0}function ir(i,e){let t=e.getClientRects()[0]??e.getBoundingClientRect(),n=t.bottom+P+i.offsetHeight<=innerHeight;i.style.setProperty("--left",`${Math.max(P,Math.min(t.left,innerWidth-i.offsetWidth-P))}px`),i.style.setProperty("--top",`${Math.max(P,n?t.bottom+P:t.top-P-i.offsetHeight)}px`)}var or=$({path:b,selected:b},{at:g,told:g,message:g});function nn(i,e){let{selected:t,looking:n,playing:r,shown:o,told:s,narration:a,selectedMessage:l}=i,u=s??a?.seq;return{path:e,selected:t,...n||!r?{at:o}:{},...(n||!r)&&u!==void 0?{told:u}:{},...l===void 0?{}:{message:l}}}function rn(i,e){if(i!==null)try{let t=JSON.parse(i);return or(t)&&t.path===e?t:void 0}catch{return}}function on({at:i,told:e},{past:t}){return(i===void 0||i>=t.first)&&(e===void 0||e>=t.firstSeq)}function sn({selected:i,at:e,told:t,message:n},{past:r}){let o=t===void 0||r.event(t)===void 0?void 0:t;return[{kind:"select",server:i},...n===void 0?[]:[{kind:"selectMessage",message:n}],...e===void 0?[]:[{kind:"look",at:e,...o===void 0?{}:{seq:o}}]]}var Ce="carried",re=class extends f{#e;#t=sr();connectedCallback(){this.addEventListener("click",()=>this.#n())}draw(e){this.#e=e;let t=this.#t;if(!(t===void 0||!on(t,e))){this.#t=void 0;for(let n of sn(t,e))this.raise(n)}}inputs(){return[]}view(){return c}#n(){if(this.#e!==void 0)try{sessionStorage.setItem(Ce,JSON.stringify(nn(this.#e,location.pathname)))}catch{}}};function sr(){try{let i=sessionStorage.getItem(Ce);return sessionStorage.removeItem(Ce),rn(i,location.pathname)}catch{return}}var ie=class extends v{connectedCallback(){this.addEventListener("keydown",e=>this.#n(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:r}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return d`
      <p class="hint">${r.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,r){let{words:o}=r,{t:s}=o,a=M(r.state.cuts,e,t),l={from:e,to:t},u={from:t,to:e};return d`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${ar(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...l,both:!0},r,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",l),{do:"cut",...l},r,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},r,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...l},r,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,r){let o=y(t,n);return d`
      <button class="chip small" type="button" ?autofocus=${r} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#r(t,o)}>${e}</button>
    `}#n(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,r=`S${e.key}`;if(r===n||!t.state.servers.some(s=>s.server===r))return;e.preventDefault();let o=M(t.state.cuts,n,r)==="open";this.#r(o?{do:"cut",from:n,to:r,both:!0}:{do:"heal",from:n,to:r},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function ar(i,e,t,{t:n}){switch(i){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function an(i){return[...i.messages.flatMap(lr),...i.servers.flatMap(dr),...ur(i)]}function lr({id:i}){return[{do:"deliver",message:i},{do:"drop",message:i}]}function dr({server:i,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:i}]}function ur(i){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>Qe(t,i)||Ye(t,i)).map(t=>({do:"wake",client:t}))}function oe(i,e,t){let{t:n}=t;switch(i.do){case"deliver":case"drop":{let r=e.messages.find(({id:o})=>o===i.message);return r===void 0?"":cr(r,t)}case"beat":return n("ui.pick.beat",{server:i.server,term:x(e,i.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:i.server,term:x(e,i.server)?.currentTerm});case"wake":{let r=e.operations.find(({client:o,returned:s})=>o===i.client&&s===void 0);return r===void 0?n("ui.pick.turn",{client:i.client}):n("ui.pick.wake",{client:i.client,asked:Ee(r)})}}}function cr(i,{t:e}){let{type:t,entries:n=[],voteGranted:r,success:o}=i;switch(t){case"RequestVote":return e("ui.pick.requestVote",i);case"RequestVoteReply":return e(r===!0?"ui.pick.vote":"ui.pick.noVote",i);case"PreVote":return e("ui.pick.preVote",i);case"PreVoteReply":return e(r===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",i);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",i):e("ui.pick.entries",{...i,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",i);case"InstallSnapshot":return e("ui.pick.snapshot",i);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",i);case"TimeoutNow":return e("ui.pick.timeoutNow",i);case"ReadIndex":return e("ui.pick.readIndex",i);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",i);case"ClientRequest":{let{op:s="",key:a="",value:l="",expect:u=""}=i;return s==="register"?e("ui.pick.register",i):e("ui.pick.request",{...i,asked:Ee({op:s,key:a,value:l,expect:u})})}case"ClientReply":return e(pr(i),{...i,index:i.index??0});default:return e("ui.pick.other",i)}}function pr({outcome:i,result:e,leader:t}){switch(i){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var se=class extends f{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,r,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return d``;let{t:r}=n,o=an(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),d`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${r("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?r("ui.manual.none"):r("ui.manual.hint")}</p>
        ${mr.map(([s,a])=>{let l=o.flatMap((u,p)=>a.includes(u.do)?[this.#n(u,p,e)]:[]);return l.length===0?c:d`<h3>${r(s)}</h3><ul>${l}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#n(e,t,n){let{state:r,words:o}=n,s=oe(e,r,o),a=y(e,n),l=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=o.t("ui.manual.dropIt",{what:s});return d`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${l} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:d`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${l} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${I}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],r=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!r||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},mr=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var hr=[0,1e3,1e4,1e5],fr=[.5,.9,1,1.1,2],yr=[5e4,2e5,1e6];function m(i,e,t,n={}){return{label:i,verb:kr(e.do),intent:{kind:"command",command:e},why:y(e,t),...n}}function ae(i,e){let{state:t,words:{t:n}}=e,r=x(t,i);if(r===void 0)return[];let o={server:i},s=vr(i,e);return[{title:n("ui.menu.process"),acts:[m(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...r.role==="leader"?[m(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],r.status==="crashed"?m(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):m(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),r.status==="frozen"?m(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):m(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[m(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),m(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:ln(hr,r.disk.write).map(a=>m(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===r.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:ln(fr,r.rate).map(a=>m(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===r.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:i},why:y({do:"write",key:"x",value:""},e)},m(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:gr(r,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,br(i,e)]}]]}function gr({server:i},e){let{state:t,words:{t:n}}=e,r={server:i},o=z(t),s=o===void 0?"voter":B(Ke(o,t),i);return[m(n("ui.menu.transfer",r),{do:"transfer",to:i},e,{verb:"transfer leadership"}),...s==="learner"?[m(n("ui.menu.promote",r),{do:"promote",...r},e)]:[],s==="outside"?m(n("ui.menu.add",r),{do:"addServer",...r},e):m(n("ui.menu.remove",r),{do:"removeServer",...r},e)]}function vr(i,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==i).map(o=>{let s=M(t.cuts,i,o)==="open";return m(o,s?{do:"cut",from:i,to:o,both:!0}:{do:"heal",from:i,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:i,other:o}),mends:!s})})}function br(i,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:i})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:i},why:y({do:"partition",groups:[]},e),key:"X"}}function le(i,e,t){let{state:n,words:{t:r}}=t,o=[{from:i,to:e},{from:e,to:i}];return[{title:r("ui.menu.cable"),acts:[m(r("ui.links.cut"),{do:"cut",from:i,to:e,both:!0},t,{name:r("ui.menu.cut",{server:i,other:e})}),...o.map(s=>m(r("ui.links.cutOneWay",s),{do:"cut",...s},t)),m(r("ui.links.heal"),{do:"heal",from:i,to:e},t,{name:r("ui.menu.heal",{server:i,other:e})})]},{title:r("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:r("ui.menu.linkNetwork",s),name:r("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:y({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:l})=>a===s.from&&l===s.to)?[m(r("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function de(i,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:i},why:e.state.messages.some(({id:r})=>r===i)?void 0:t("ui.why.notInFlight")},m(t("ui.menu.deliver"),{do:"deliver",message:i},e),m(t("ui.menu.duplicate"),{do:"duplicate",message:i},e),m(t("ui.menu.drop"),{do:"drop",message:i},e)]},{title:t("ui.menu.delay"),row:!0,acts:yr.map(r=>m(n(r),{do:"delay",message:i,by:r},e,{name:t("ui.menu.delayBy",{by:r})}))}]}function dn(i,e,t){let{state:n,words:{t:r}}=t,o=i.map((s,a)=>{let l=n.messages.find(u=>u.id===s);return{label:l===void 0?r("ui.why.notInFlight"):r("ui.menu.ofMessageAt",{i:a+1,...l}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:l===void 0?r("ui.why.notInFlight"):void 0}});return[{title:r("ui.menu.which"),acts:o}]}function ln(i,e){return i.includes(e)?i:[...i,e].sort((t,n)=>t-n)}function kr(i){return i.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function ue(i,e){return i?.log[e-(i.snapshot?.lastIncludedIndex??0)-1]}function Le({index:i,term:e},{servers:t}){let n=r=>(r.snapshot?.lastIncludedIndex??0)>=i||ue(r,i)?.term===e;return t.filter(n).map(({server:r})=>r)}function un({index:i,term:e},t){return pn(t,n=>n.kind==="append"&&n.entries.some(r=>r.index===i&&r.term===e))}function cn(i,e){return pn(e,t=>{if(t.kind!=="commit"||t.index<i.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:r})=>r===t.server);return ue(n,i.index)?.term===i.term})}function pn(i,e){for(let t=i.firstSeq;t<=i.lastSeq;t++){let n=i.event(t);if(n!==void 0&&e(n))return n}}function hn(i,e,t){let{state:n,past:r,words:o}=t,{t:s,ms:a,list:l}=o,u=ue(x(n,i),e);if(u===void 0)return[{title:s("ui.menu.moments"),acts:[]}];let p={appended:un(u,r),committed:cn(u,r)},h=p.committed,k=n.servers.some(L=>L.commitIndex>=e&&Le(u,n).includes(L.server)),w=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:l(Le(u,n))}),k?h===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(h.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:w,acts:[mn(s("ui.menu.toAppended"),p.appended,s("ui.why.notKept")),mn(s("ui.menu.toCommitted"),h!==void 0&&h.at<=t.shown?h:void 0,s(k?"ui.why.notKept":"ui.entry.notCommitted"))]}]}function mn(i,e,t){if(e===void 0)return{label:i,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:r}=e;return{label:i,verb:"go to moment",intent:{kind:"look",at:n,seq:r},why:void 0}}function fn(i,e,t){let n=i.toLowerCase(),r=[...n].every(u=>u===n[0]),o=r?n.slice(0,1):n,s=Math.max(0,r?t+1:t),a=u=>gn(u.toLowerCase(),o);return e.map((u,p)=>(s+p)%e.length).find(u=>a(e[u]??""))}function yn(i,e){let t=e.toLowerCase();return i.toLowerCase().split(/\s+/).every(n=>gn(t,n))}function gn(i,e){for(let t=i.indexOf(e);t>=0;t=i.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(i[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var C=8,$r="(max-width: 560px)",W=class extends f{#e;#t;#n;#r={text:"",at:0};open(e,t){this.#d()?.hidePopover(),this.#e=e,this.#n=void 0,this.#t=t,this.again();let n=this.#d();n!==null&&(n.showPopover(),n.scrollTop=0,Mr(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#p()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:r,control:o,status:s,looking:a,travel:l}=e;return[t,this.#n,n,r,o,s,a,l.branch]}view(e){let t=this.#e,n=t===void 0?"":xr(t,e);return d`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${r=>this.#l(r)}
        @toggle=${r=>this.#c(r)}
      >
        ${t===void 0?c:d`<p class="about" aria-hidden="true">${n}</p>
              ${wr(t,e,this.#t).map(r=>this.#i(r))}`}
      </div>
    `}#i({title:e,facts:t=[],row:n,acts:r}){return d`
      <div class="group" role="group" aria-label=${[...t,e].join(" ")}>
        ${t.map(o=>d`<span class="fact" aria-hidden="true">${o}</span>`)}
        <span class="title" aria-hidden="true">${e}</span>
        <div class=${n===!0?"row":"column"}>${r.map(o=>n===!0?this.#a(o):this.#o(o))}</div>
      </div>
    `}#o(e){let{label:t,key:n,why:r,sure:o}=e,s=this.#n===t;return d`
      <button class="item ${s?"asked":""}" type="button" role="menuitem" tabindex="-1" aria-disabled=${r===void 0?c:"true"}
        @click=${()=>this.#s(e)}>
        <span>${t}<span class="reason" aria-live="polite">${r??(s?o:void 0)}</span></span>
        ${n===void 0?c:d`<kbd aria-hidden="true">${n}</kbd>`}
      </button>
    `}#a(e){let{label:t,name:n=t,why:r,chosen:o,mends:s}=e;return d`
      <button class="chip small ${s===!0?"cut":""}" type="button" tabindex="-1"
        role=${o===void 0?"menuitem":"menuitemradio"} aria-checked=${o===void 0?c:o?"true":"false"}
        aria-label=${n} aria-disabled=${r===void 0?c:"true"} title=${r??n}
        @click=${()=>this.#s(e)}>${t}</button>
    `}#s({label:e,sure:t,why:n,intent:r}){if(t!==void 0&&n===void 0&&this.#n!==e){this.#n=e,this.again();return}this.#d()?.hidePopover(),this.raise(n===void 0?r:{kind:"why",text:n})}#l(e){if(e.key==="Tab"&&this.#d()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#p(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?this.#u(e,t,n):n+r;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#u({key:e,timeStamp:t},n,r){if(e===" "||[...e].length!==1)return;let o=t-this.#r.at<700?this.#r.text+e:e;return this.#r={text:o,at:t},fn(o,n.map(s=>s.ariaLabel??s.textContent??""),r)}#c(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#d(){return this.querySelector(".menu")}#p(){return[...this.querySelectorAll("[role^=menuitem]")]}};function wr(i,e,t){switch(i.kind){case"server":return ae(i.server,e);case"messages":{let[n,...r]=i.messages;return n===void 0?[]:r.length>0&&t!==void 0?dn(i.messages,t,e):de(n,e)}case"link":return le(i.a,i.b,e);case"entry":return hn(i.server,i.index,e)}}function xr(i,{state:e,words:t}){let{t:n}=t;switch(i.kind){case"server":{let r=x(e,i.server);if(r===void 0)return i.server;let{role:o,currentTerm:s,status:a}=r;return n("ui.menu.ofServer",{server:i.server,role:a==="up"?bt(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let r=e.messages.find(({id:o})=>o===i.messages[0]);return r===void 0?n("ui.why.notInFlight"):i.messages.length>1?n("ui.menu.ofMessages",{n:i.messages.length}):n("ui.menu.ofMessage",r)}case"link":return n("ui.menu.ofLink",i);case"entry":return n("ui.menu.ofEntry",i)}}function Mr(i,e){if(matchMedia($r).matches){i.style.left=i.style.top="";return}let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+C,o=e.left-C-t,s=r+t+C<=innerWidth?r:o>=C?o:(innerWidth-t)/2,a=Math.max(C,Math.min(e.top,innerHeight-n-C));i.style.left=`${Math.max(C,s)}px`,i.style.top=`${a}px`}var Sr=9,ce=class extends v{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:r}=n,o=je(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:l})=>l),a=s.length<Sr?[`S${s.length+1}`]:[];return d`
      <div class="verdict">${this.#n(o,e)}</div>
      <ul class="members" aria-label=${r("ui.members.list")}>
        ${[...s,...a].map(l=>this.#r(l,s.includes(l),o,e))}
      </ul>
      <h3>${r("ui.members.replace")}</h3>
      <p class="hint">${e.marked([r("ui.members.replace.hint")])}</p>
      <div class="ticks" role="group" aria-label=${r("ui.members.replace")}>
        ${s.map(l=>d`
            <label class="switch"><input type="checkbox" name="voter-${l}" .checked=${this.#e.has(l)} @change=${()=>this.#i(l)} />${l}</label>
          `)}
      </div>
      <div class="row">
        ${this.act(r("ui.members.replace.do"),{do:"joint",servers:s.filter(l=>this.#e.has(l))},e)}
        ${this.act(r("ui.members.leaveJoint"),{do:"leaveJoint"},e)}
      </div>
    `}#n(e,{words:t,marked:n}){let{t:r,list:o}=t,{voters:s,votersOutgoing:a=[],index:l,committed:u}=e,p=[...e.learners??[],...e.learnersNext??[]],h=We(e)?r("ui.members.joint",{old:o(a),neededOld:T(a.length),new:o(s),neededNew:T(s.length)}):r("ui.members.voters",{voters:o(s),needed:T(s.length),n:s.length}),k=l===0?r("ui.members.first"):u?r("ui.members.committed",{index:l}):r("ui.members.uncommitted",{index:l}),w=[h,...p.length===0?[]:[r("ui.members.learners",{learners:o(p)})],k];return n(w).map(L=>d`<p>${L}</p>`)}#r(e,t,n,r){let{state:o,words:s}=r,{t:a}=s,l=B(n,e),u=(p,h)=>this.act(p,h,r,a("ui.members.act",{server:e,what:p}));return d`
      <li data-member=${e} data-membership=${t?l:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?Tr[l]:"ui.members.new")}${z(o)?.server===e?d` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${l==="outside"?d`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:d`
                ${l==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},Tr={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var Er=.1,vn=36e5,pe=class extends v{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:r,jitter:o,loss:s,duplicate:a,reorder:l}=Rr(this.#e,t),u=(p,h,k,w,L)=>d`
      <label>${h}<input type="number" name=${p} ?autofocus=${p==="latency"} required min=${w} max=${L} step="any" value=${k} inputmode="decimal" /></label>
    `;return d`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),r/1e3,Er,vn)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,vn)}
        ${u("loss",n("ui.network.loss"),Ne(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),Ne(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),Ne(l),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},r=y(n,e),o=()=>{r===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return d`<button class="chip" type="button" aria-disabled=${r===void 0?c:"true"} title=${r??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(Q(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function Rr(i,{network:e,links:t}){return{...e,...t.find(({from:n,to:r})=>n===i?.from&&r===i.to)}}function Ne(i){return Number((i*100).toPrecision(6))}var Ar=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],Oe={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function bn(i,{options:e,electionTimeout:t,heartbeat:n}){let r={...e,...Object.fromEntries(Ar.map(p=>[p,i.get(p)!==null])),...Object.fromEntries(Object.keys(Oe).map(p=>[p,Math.round(Number(i.get(p)))]))},o=Object.entries(r).filter(([p,h])=>h!==e[p]),[s,a,l]=[Ie(i,"low"),Ie(i,"high"),Ie(i,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...l===n?{}:{heartbeat:l}};return Object.keys(u).length>1?u:void 0}function Ie(i,e){return Math.round(Number(i.get(e))*1e3)}var me=class extends v{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:r}=n,{options:o}=t,[s,a]=t.electionTimeout,l=(h,k,w=!1)=>d`
      <label class="switch"><input type="checkbox" name=${h} ?checked=${o[h]} ?disabled=${w} />${r(k)}</label>
    `,u=(h,k)=>d`
      <label>${r(k)}<input type="number" name=${h} required min="0" max=${Oe[h]} step="1" value=${o[h]} inputmode="numeric" /></label>
    `,p=(h,k,w)=>d`
      <label>${r(k)}<input type="number" name=${h} ?autofocus=${h==="low"} required min=${1} max=${36e5} step="any" value=${w/1e3} inputmode="decimal" /></label>
    `;return d`
      <div class="fields" @input=${()=>this.#r()}>
        ${p("low","ui.options.low",s)}${p("high","ui.options.high",a)}${p("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${r("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${l("preVote","ui.options.preVote")}${l("checkQuorum","ui.options.checkQuorum")}
        ${l("leaderLease","ui.options.leaderLease",!this.#i("checkQuorum",o.checkQuorum))}
        ${this.#i("checkQuorum",o.checkQuorum)?c:d`<p class="hint">${r("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields long">${u("clockDrift","ui.options.clockDrift")}</div>
      <h3>${r("ui.options.replication")}</h3>
      <div class="flags">${l("emptyHeartbeats","ui.options.emptyHeartbeats")}${l("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields long">
        ${u("maxBatch","ui.options.maxBatch")}${u("maxInFlight","ui.options.maxInFlight")}
        ${u("snapshotEvery","ui.options.snapshotEvery")}${u("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${r("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,n=e.state.servers.map(({server:o})=>o),r=n.filter(o=>this.#e.has(o));return d`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${e.marked([t("ui.options.align.hint")])}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${n.map(o=>d`<label class="switch"><input type="checkbox" .checked=${this.#e.has(o)} @change=${()=>this.#n(o)} />${o}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),r.length===0?{do:"align"}:{do:"align",servers:r},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:bn(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#n(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function kn(i){let{state:e,words:{t}}=i,n=e.servers.map(({server:s})=>s),r=n.flatMap((s,a)=>n.slice(a+1).map(l=>[s,l])),o=[...Nr(i),...n.flatMap(s=>ae(s,i)).flatMap(({acts:s})=>s),...r.flatMap(([s,a])=>le(s,a,i)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>de(s.id,i).flatMap(({acts:a})=>a.map(l=>({...l,name:t("ui.act.ofMessage",{...s,act:l.name??l.label})})))),...Fr(i)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function $n(i,e){let t=e.trim();return t===""?i:i.filter(({name:n,label:r,verb:o})=>yn(t,`${n??r} ${o}`))}function Nr(i){let{state:e,words:t,playing:n,travel:r}=i,{t:o}=t,s=(a,l,u,p)=>({label:l,verb:a,intent:{kind:"dialog",dialog:a},why:y(u,i),key:p});return[m(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},i,{key:"Space"}),m(o("ui.step"),{do:"step"},i,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...Ir(i),m(o("ui.undo"),{do:"undo"},i,{key:"Ctrl Z",verb:"undo"}),m(o("ui.act.branch"),i.looking?{do:"branch",at:i.shown}:{do:"branch"},i,{key:"F",verb:"branch fork"}),...(r.branches??[]).filter(({id:a})=>a!==r.branch).map(({id:a})=>m(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},i,{verb:"switch branch"})),m(o("ui.act.request"),_e(e),i,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),m(o("ui.healAll"),{do:"healAll"},i,{key:"H",verb:"heal all"}),m(o("ui.act.align"),{do:"align"},i,{key:"A",verb:"align timers"}),m(o("ui.act.spread"),{do:"spread"},i,{key:"T",verb:"spread timers"}),Pe(o("ui.act.restartLeader"),"restart leader",Be(e,t),i,"R"),Pe(o("ui.act.resume"),"resume all",ze(e,t),i,"B"),Pe(o("ui.act.setUp"),"log replication",Ue(e),i,"L"),...e.manual===!0?[m(o("ui.act.manualOff"),{do:"manual",on:!1},i,{verb:"manual off"})]:[m(o("ui.act.manualOn"),{do:"manual",on:!0},i,{verb:"manual on"})],{label:o("ui.view.turn"),verb:"view table picture",intent:{kind:"view"},why:void 0},he("members",o("ui.members")),he("options",o("ui.options")),he("rules",o("ui.rules")),he("compare",o("ui.compare")),...Or(i),...e.workload===void 0?[]:[m(o("ui.act.endWorkload"),{do:"workload",clients:0},i)],...Pr(i).map(a=>m(o("ui.act.wake",{client:a}),{do:"wake",client:a},i)),...Hr(i),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function he(i,e){return{label:e,verb:i,intent:{kind:"dialog",dialog:i},why:void 0}}function Pe(i,e,t,n,r){let o=t.kind==="why"?t.text:t.kind==="sequence"?y(t.commands[0],n):void 0;return{label:i,verb:e,intent:t,why:o,key:r}}function Ir(i){let{t:e}=i.words,t=(n,r)=>[m(e("ui.act.next",{what:r}),{do:"jump",to:n},i,{verb:`jump next ${n}`}),m(e("ui.act.previous",{what:r}),{do:"jump",to:n,back:!0},i,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function Or(i){let{state:e,words:{t}}=i,n=`S${e.servers.length+1}`;return[m(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},i,{verb:"add server voter"}),m(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},i,{verb:"add server learner"}),m(t("ui.act.leaveJoint"),{do:"leaveJoint"},i)]}function Pr({state:{operations:i,workload:e}}){let t=i.filter(({returned:r})=>r===void 0).map(({client:r})=>r),n=Array.from({length:e?.clients??0},(r,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var qr=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function Hr(i){let{state:e,words:{t}}=i;return qr.map(n=>{let r=e.options[n];return m(t(r?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!r},i,{verb:`configure ${n}`})})}function Fr(i){let{state:e,sections:t,words:{t:n}}=i;return Object.keys(t).map(r=>{let o=e.broken.includes(r);return m(n(o?"ui.act.mend":"ui.act.break",{rule:r}),{do:o?"mend":"break",rule:r},i,{verb:`${o?"mend":"break"} rule ${r}`})})}var Dr=60,fe=class extends v{#e="";#t=0;#n;prepare(){this.#e="",this.#t=0,this.#n=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),r=Math.min(this.#t,n.length-1);return d`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${n.length===0?c:`palette-${r}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${n.map((o,s)=>this.#r(o,s,s===r))}
      </div>
      <p class="hint" role="status">${n.length===0?t("ui.palette.none"):c}</p>
    `}#r(e,t,n){let{label:r,name:o=r,key:s,why:a,sure:l}=e,u=a??(this.#n===o?l:void 0);return d`
      <div class="act" id="palette-${t}" role="option" aria-selected=${n?"true":"false"} aria-disabled=${a===void 0?c:"true"}
        @click=${()=>this.#l(e)}>
        <span>${o}${u===void 0?c:d`<span class="reason">${u}</span>`}</span>
        ${s===void 0?c:d`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#i(e){return $n(kn(e),this.#e).slice(0,Dr)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),r={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#l(s)}if(r===void 0||n.length===0)return;e.preventDefault();let o=this.#t+r;this.#s(Math.abs(r)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#l({intent:e,why:t,sure:n,label:r,name:o=r}){if(t===void 0){if(n!==void 0&&this.#n!==o){this.#n=o,this.again();return}this.close(),this.raise(e)}}};var ye=class extends v{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],r=Math.max(1,t.length-T(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,r))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t,marked:n}){let{t:r}=t,o=e.servers.map(l=>l.server),[s,a]=this.#r(o);return d`
      <p class="hint">${n([r("ui.partition.hint")])}</p>
      <div class="split">
        ${o.map(l=>d`
            <fieldset>
              <legend>${l}</legend>
              ${this.#t(l,"A",!0)}${this.#t(l,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${wn("A",s,o.length,t)}<br />${wn("B",a,o.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${s.length===0||a.length===0}>${r("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return d`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#n(e,n)} />
        <span>${t}</span>
      </label>
    `}#n(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function wn(i,e,t,n){let{t:r,list:o}=n;if(e.length===0)return r("ui.partition.empty",{group:i});let s={group:i,servers:o(e),n:e.length,all:t};return e.length>=T(t)?r("ui.partition.majority",s):r("ui.partition.minority",s)}var xn="pg-pointer",ge=class extends f{#e=window!==window.top||Vr();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#r()};#n=e=>{e.key==="Escape"&&this.#r()};connectedCallback(){this.#e||(document.addEventListener(D,this.#t),document.addEventListener("keydown",this.#n))}disconnectedCallback(){document.removeEventListener(D,this.#t),document.removeEventListener("keydown",this.#n)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?c:d`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#r()}>${I}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#r(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(xn,"1")}catch{}this.again()}}};function Vr(){try{return localStorage.getItem(xn)!==null}catch{return!1}}var qe=$t(class extends wt{constructor(i){if(super(i),i.type!==A.PROPERTY&&i.type!==A.ATTRIBUTE&&i.type!==A.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!xt(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===F||e===c)return e;let t=i.element,n=i.name;if(i.type===A.PROPERTY){if(e===t[n])return F}else if(i.type===A.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return F}else if(i.type===A.ATTRIBUTE&&t.getAttribute(n)===e+"")return F;return Mt(i),e}});function Mn(i,{t:e,first:t,list:n}){if(i.length>2)return e("ui.rules.standing.many",{n:i.length});let r=i.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(r)})}function Sn(i,e,t,{first:n}){let r=Object.entries(i).map(([l,u])=>({rule:l,section:u,name:n([`rule.${l}.name`],{})??l,text:n([`rule.${l}.text`],{})??""})),o=e.toLowerCase().split(/\s+/),s=r.filter(l=>{let u=Object.values(l).join(" ").toLowerCase();return o.every(p=>u.includes(p))}),a=({rule:l})=>t.includes(l)?0:1;return s.sort((l,u)=>a(l)-a(u)||l.section.localeCompare(u.section,"en",{numeric:!0}))}var ve=class extends v{#e="";#t=[];prepare(){this.#i("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:r}=n,o=Sn(t,this.#e,this.#t,n);return d`
      <p class="hint">${r("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${r("ui.rules.search")} placeholder=${r("ui.rules.search")}
        .value=${qe(this.#e)} @input=${s=>this.#r(s)} />
      ${o.length===0?d`<p>${r("ui.rules.none")}</p>`:d`<ul class="rules">${o.map(s=>this.#n(s,e))}</ul>`}
    `}submit(){return!1}#n({rule:e,name:t,text:n,section:r},o){let{t:s}=o.words,a=o.state.broken.includes(e),l={do:a?"mend":"break",rule:e},u=y(l,o);return d`
      <li data-rule=${e} data-broken=${a?"true":"false"}>
        <span><b>${t}</b> <span class="hint">${r}</span></span>
        <label class="switch" title=${u??c}>
          <span>${s(a?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${s("ui.rules.break",{rule:t})} aria-disabled=${u===void 0?c:"true"}
            .checked=${qe(a)} @change=${()=>this.do(l)} />
        </label>
        <span class="what">${n}</span>
      </li>
    `}#r({target:e}){e instanceof HTMLInputElement&&this.#i(e.value),this.again()}#i(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var be=class extends f{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return d`
      <h2 id="safety-title" class="unseen">${r("ui.safety")}</h2>
      <p class="hint">${o.size===0?r("ui.safety.allHold",{n:s.length}):r("ui.safety.someFell",{n:o.size,total:s.length})}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${s.map(a=>this.#e(a,o.get(a),t))}</ul>
      </div>
    `}#e(e,t,n){let{t:r}=n,o=n.first([`property.${e}.text`],{});return d`
      <li data-property=${e} data-state=${t===void 0?"holds":"violated"}>
        <span class="sign" aria-hidden="true">${t===void 0?"✓":"✕"}</span>
        <div>
          <h3>${n.first([`property.${e}.name`],{})??e}</h3>
          ${o===void 0?c:d`<p>${o}</p>`}
          ${t===void 0?d`<p class="hint">${r("ui.safety.holds")}</p>`:d`<button class="chip small" type="button" @click=${()=>this.raise({kind:"contradiction",violation:t.seq})}>${r("ui.safety.violated",{at:t.at})}</button>`}
        </div>
      </li>
    `}};var ke=class extends f{inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return[t.manual,t.broken,n,r,o,s]}view(e){return d`${this.#e(e)}${this.#t(e)}`}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=y({do:"manual",on:!1},e);return d`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${Gr}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:d`
      <p class="standing bad" data-testid="broken">
        <span>${Mn(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function Gr(){let i=document.querySelector("pg-manual"),e=i?.querySelector("[data-row][tabindex='0']")??i?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}function zs({servers:i,cuts:e},{t}){if(e.length===0)return t("ui.table.whole");let n=Et(i.map(({server:o})=>o),e),r=t("ui.table.cuts",{cuts:Kr(e).join(" · ")});return n.length===0?r:`${t("event.network.partition",{groups:n})} ${r}`}function Kr(i){return i.flatMap(([e,t])=>i.some(([r,o])=>r===t&&o===e)?e<t?[`${e} – ${t}`]:[]:[`${e} → ${t}`])}function Us(i,{servers:e,cuts:t},{t:n}){let r=e.map(({server:u})=>u).filter(u=>u!==i),o=u=>r.filter(p=>M(t,i,p)===u),[s,a,l]=[o("both"),o("forth"),o("back")];return[...s.length>0?[n("ui.table.cutBoth",{names:s})]:[],...a.length>0?[n("ui.table.cutTo",{names:a})]:[],...l.length>0?[n("ui.table.cutFrom",{names:l})]:[]]}function Js(i,e,t,{t:n}){let r=i.role==="leader"?"heartbeat":"election",o=i.timers[r];return o===void 0?n("ui.none"):n("ui.table.timer",{timer:r,left:_(o.deadline-e,t)})}function Qs(i,e,t,n){let r=({arrives:o,dies:s})=>o??s??1/0;return[...i.messages].sort((o,s)=>r(o)-r(s)||o.id-s.id).map(o=>({flight:o,ends:jr(o,e,t,n),says:oe({do:"deliver",message:o.id},i,n)}))}function jr({arrives:i,dies:e},t,n,{t:r}){return i!==void 0?r("ui.table.arrives",{left:_(i-t,n)}):e===void 0?r("ui.message.held"):r("ui.table.dies",{left:_(e-t,n)})}function Ys(i,e){let t=i.servers.map(({server:n})=>n);return t.flatMap((n,r)=>t.slice(r+1).map(o=>({a:n,b:o,state:Wr(n,o,i,e),own:i.links.filter(({from:s,to:a})=>s===n&&a===o||s===o&&a===n).map(s=>_r(s,e))})))}function Wr(i,e,{cuts:t},{t:n}){switch(M(t,i,e)){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:i,to:e});case"back":return n("ui.links.cutFrom",{from:e,to:i})}}function _r({from:i,to:e,...t},{t:n,number:r}){let s=[[n("ui.network.latency"),t.latency,.001],[n("ui.network.jitter"),t.jitter,.001],[n("ui.network.loss"),t.loss,100],[n("ui.network.duplicate"),t.duplicate,100],[n("ui.network.reorder"),t.reorder,100]].flatMap(([a,l,u])=>l===void 0?[]:[`${a} ${r(l*u)}`]);return`${i} → ${e}: ${s.join(n("ui.separator"))}`}function _(i,e){return Math.ceil(Math.max(0,i)/e)*e}var[Br,zr]=[1e3,1e4],q=class extends f{#e;#t=!1;#n;connectedCallback(){this.addEventListener("focusin",({target:e})=>this.#n=Ur(e)),this.addEventListener("focusout",({relatedTarget:e})=>{e!==null&&(this.#n=void 0)})}async show(){try{this.#e??=await import("./table-parts-AJ53QJ5B.js"),this.#t=!1}catch{this.#t=!0}this.again()}inputs(e){let{state:t,shown:n,words:r,selected:o}=e,s=Tn(e),a=[...t.servers.flatMap(({timers:l})=>Object.values(l).map(({deadline:u})=>u)),...t.messages.map(({arrives:l,dies:u})=>l??u??0)];return[this.#e,this.#t,t,r,o,s,a.map(l=>_(l-n,s)).join()]}view(e){return this.#e!==void 0?this.#e.tables(e,Tn(e)):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.table.loading")}</p>`}drawn(){if(this.#n===void 0||this.contains(document.activeElement))return;let{table:e,row:t}=this.#n,n=[...this.querySelectorAll(`[data-table="${e}"] [data-row]`)];(n.at(Math.min(t,n.length-1))??this.querySelector("[data-row]"))?.focus()}};function Tn({playing:i,looking:e}){return i&&!e?zr:Br}function Ur(i){if(!(i instanceof HTMLElement))return;let e=i.closest("[data-table]"),t=[...e?.querySelectorAll("[data-row]")??[]].indexOf(i);return e===null||t<0?void 0:{table:e.dataset.table??"",row:t}}var En="view",$e=class extends f{#e=Jr();connectedCallback(){document.addEventListener(D,e=>{e instanceof CustomEvent&&e.detail.kind==="view"&&this.#t()})}inputs({words:e}){return[e,this.#e]}view({words:{t:e}}){let t=e(this.#e?"ui.view.picture":"ui.view.table");return d`
      <button class="chip" type="button" title=${e(this.#e?"ui.view.picture.what":"ui.view.table.what")} @click=${()=>this.raise({kind:"view"})}>
        ${this.#e?Yr:Qr}<span class="word">${t}</span>
      </button>
    `}drawn(){this.#n()}#t(){this.#e=!this.#e;try{localStorage.setItem(En,this.#e?"table":"picture")}catch{}this.again()}#n(){let[e,t]=[document.querySelector("pg-ring"),document.querySelector("pg-table")];if(e===null||!(t instanceof q))return;let n=e.hidden;e.hidden=this.#e,t.hidden=!this.#e,this.#e&&!n&&t.show()}};function Jr(){try{return localStorage.getItem(En)==="table"}catch{return!1}}var Qr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${E`<path d="M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11" />`}</svg>`,Yr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${E`<circle cx="10" cy="10" r="6.5" /><circle class="solid" cx="10" cy="3.5" r="2" /><circle class="solid" cx="4.4" cy="13.2" r="2" /><circle class="solid" cx="15.6" cy="13.2" r="2" />`}</svg>`;var we=class extends f{inputs({state:e,words:t,past:n}){return[e.violations,e.broken,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let o=Rt(e.violations);if(o===void 0)return d`<div role="alert"></div>`;let s=At(n,o.seq);return d`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:o,sections:s}){let{t:a}=r,l=n.violations.length-1;return d`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${Zr(e,r)}${l>0?d` <span class="hint">· ${a("ui.violation.more",{n:l})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        ${t===void 0?c:d`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,r))}</ol>`}
        <p class="detail" lang="en">${e.detail??""}</p>
        ${n.broken.map(u=>Ct(u,a("ui.violation.rule"),r,s))}
      </section>
    `}#t({seq:e,at:t},n,r){let o=n.event(e),s=o===void 0?void 0:N(o,r);return d`<li><span class="at">${r.ms(t)}</span> ${s?.text??""}</li>`}};function Zr({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(o=>o!=="").join(" · ")}function Xr(i,e=ei,t=ti){return async n=>{try{for(let r=0;;r++){let o=await e(i.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||r===5)return;await t(s*1e3)}}catch{return}}}function ei(i){return fetch(i,{cache:"no-store"})}function ti(i){return new Promise(e=>setTimeout(e,i))}customElements.define("pg-standing",ke);customElements.define("pg-events",te);customElements.define("pg-safety",be);customElements.define("pg-violation",we);customElements.define("pg-announcer",J);customElements.define("pg-language",re);customElements.define("pg-terms",j);customElements.define("pg-table",q);customElements.define("pg-views",$e);customElements.define("pg-pointer",ge);customElements.define("pg-menu",W);customElements.define("pg-cluster",G);customElements.define("pg-manual",se);customElements.define("pg-client",Z);customElements.define("pg-members",ce);customElements.define("pg-options",me);customElements.define("pg-rules",ve);customElements.define("pg-partition",ye);customElements.define("pg-compare",X);customElements.define("pg-links",ie);customElements.define("pg-network",pe);customElements.define("pg-palette",fe);async function Va(i,e){let t=await en(e).catch(()=>{});if(t===void 0)return r=>r;xe(i,"pg-terms",j)?.take(t);let n=tn(t);for(let r of document.querySelectorAll("#help form > p:not(:has(*)), #help li")){let o=r.textContent??"";r.replaceChildren(),r.addEventListener("keydown",Tt),Ze(n([o]),r)}return n}function Ga(i,e,t){switch(e.kind){case"menu":xe(i,"pg-menu",W)?.open(e.subject,e.anchor);break;case"cluster":xe(i,"pg-cluster",G)?.open(e.anchor);break;case"dialog":xe(i,`pg-${e.dialog}`,v)?.open(e,t)}}function xe(i,e,t){let n=i.find(r=>r.localName===e);return n instanceof t?n:void 0}export{Hn as a,zs as b,Us as c,Js as d,Qs as e,Ys as f,Xr as g,Va as h,Ga as i};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
