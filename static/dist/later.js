import{$ as Be,$a as ft,A,C as He,Ca as Xe,Da as Ze,E as L,Ea as et,Fa as T,G as y,H as Ke,Ha as tt,I as _e,Ia as nt,Ja as rt,Ka as it,M as x,N as S,O as l,Oa as ot,P,Q as c,Qa as st,Ra as at,S as We,Sa as lt,T as Ge,Ta as dt,U as je,Ua as _,W as he,Wa as R,X as v,Xa as ut,Ya as ct,Za as mt,_a as pt,a as k,aa as ze,ab as ht,bb as yt,c as b,cb as ge,d as Ee,e as V,f as Ae,fa as Ue,g as Ne,ga as Je,h as w,ha as Qe,i as Ce,j as Le,kb as gt,lb as vt,m as fe,mb as bt,n as C,ob as kt,q as Pe,r as qe,t as Oe,ta as M,u as H,v as K,w as Ie,x as De,xa as ye,y as Fe,z as Ve,za as Ye}from"./chunk.js";var ve=["linearizable","lease","stale"];function wt(i,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(i){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:$t(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:$t(e("level")),keys:Math.round(Number(e("keys")))}}}function xt({clients:i,rate:e,reads:t,level:n,keys:r},{t:o,number:s}){return o("ui.client.working",{n:i,rate:s(e),reads:s(t*100),level:n,keys:r})}function $t(i){return ve.find(e=>e===i)??"linearizable"}var g=class extends v{#e=!1;#t;#n;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#n=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice]:[!1]}view(e){return l`
      <dialog
        aria-labelledby="${this.localName}-title"
        @close=${()=>this.#a()}
        @click=${t=>this.#s(t)}
      >
        ${this.#e?this.#r(e):c}
      </dialog>
    `}#r(e){return l`
      <form method="dialog" autocomplete="off" @submit=${t=>this.#o(t)}>
        <header>
          <h2 id="${this.localName}-title">${this.heading(e)}</h2>
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${M}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,r){let o=y(t,n);return l`
      <button class="chip small" type="button" aria-label=${r??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:y(e,this.model),this.#n=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#n?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function W(i,e){let t=i.get(e);return typeof t=="string"?t:""}var j=class extends g{#e="write";#t="";#n="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#n=t?.key??"x";let n=Number(t?.value??0);this.#r=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return l`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(St).map(([n,r])=>l`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(r)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,r=y({do:"write",key:"x",value:""},e);return l`
      <p class="hint">${t(n==="read"?"ui.client.read.hint":"ui.write.hint")}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#n} spellcheck="false" /></label>
        ${n==="cas"?l`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?l`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?l`<div class="fields">${Tt("linearizable",e)}</div>`:c}
      ${r===void 0?c:l`<p class="reason">${r}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${r===void 0?c:"true"}>${t(n==="write"?"ui.write.do":St[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:r}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return l`
      <p class="hint">${r("ui.client.workload.hint")}</p>
      ${t.workload===void 0?c:l`<p class="verdict">${xt(t.workload,n)}</p>`}
      <div class="fields">
        ${G("clients",r("ui.client.clients"),o.clients,1,9,"1")}${G("rate",r("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${G("keys",r("ui.client.keys"),o.keys,1,26,"1")}${G("reads",r("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${Tt(o.level,e)}</div>
      <footer>
        ${this.act(r("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?r("ui.client.start"):r("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",r("ui.client.contact"),t.contact??"",t.contact===void 0?r("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#u()}>${r("ui.client.turn")}</button>
      </div>
    `}#a(e,t,n,r,{state:o}){return l`
      <label>
        ${t}
        <select name=${e}>
          ${r===void 0?c:l`<option value="" ?selected=${n===""}>${r}</option>`}
          ${o.servers.map(({server:s})=>l`<option value=${s} ?selected=${s===n}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#u(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do(wt(this.#e,t=>W(e,t)))}},St={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function G(i,e,t,n,r,o){return l`<label>${e}<input type="number" name=${i} required min=${n} max=${r} step=${o} value=${t} inputmode="decimal" /></label>`}function Tt(i,{state:e,words:{t}}){let n=r=>t(r==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":r==="stale"?"ui.client.stale":"ui.client.linearizable");return l`
    <label>${t("ui.client.level")}<select name="level">${ve.map(r=>l`<option value=${r} ?selected=${r===i}>${n(r)}</option>`)}</select></label>
  `}var q=6,O=class extends v{open(e){let t=this.#r();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(q,Math.min(n,innerWidth-t.offsetWidth-q))}px`),t.style.setProperty("--top",`${Math.max(q,Math.min(r+q,innerHeight-t.offsetHeight-q))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:o}){return[e.manual,t,n,r,o]}view(e){let{t}=e.words,n=e.state.manual===!0,r=y({do:"manual",on:!n},e);return l`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#n(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${r===void 0?c:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${r??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return l`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#r()?.hidePopover(),this.raise(e)}#n(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#r()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#r(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function gn(i,e){if(i.known!==void 0){let a=(C(await e(`events?after=${i.known}`)??"")??[]).filter(({seq:d})=>d<i.firstSeq);if(i.bridge(a))return!0}let t=i.firstSeq-1;if(t===0||i.lastSeq>je)return!1;let n=be(kn(await e("scenario")));if(n===void 0)return!1;let o=(C(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&i.precede(n,o)}var vn=w({servers:b,config:w({electionTimeout:Ae(b),heartbeat:b,latency:b,jitter:b,loss:b,duplicate:b,reorder:b,diskWrite:b},{...Le,broken:k})});function be(i){if(!vn(i)||"start"in i)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:r,loss:o,duplicate:s,reorder:a,diskWrite:d,broken:u,...m}=i.config,f=Array.from({length:i.servers},(h,$)=>`S${$+1}`);return{now:0,founders:f,servers:f.map(h=>bn(h,d)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:We(m),broken:u?.split(",").sort()??[],diskWrite:d,network:{latency:n,jitter:r,loss:o,duplicate:s,reorder:a},violations:[]}}function bn(i,e){return{server:i,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function kn(i){try{return JSON.parse(i??"")}catch{return}}var Rt=w({status:k,role:k,currentTerm:b,commitIndex:b,log:V(Ce),machine:Ne(k)},{votedFor:k}),$n=w({server:k,differs:V(k)},{logFrom:b,a:Rt,b:Rt}),Et=i=>!0,At=w({branch:b,end:b},{leader:k}),wn=w({a:At,b:At,servers:V($n)},{parts:w({seq:b,at:b},{a:Et,b:Et})});function Ct(i){try{let e=JSON.parse(i);if(!wn(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:fe(t.a),b:fe(t.b)}}}catch{return}}var N=["a","b"],xn=80,Mn=2e4;async function Lt(i,e,t){let n=Math.max(0,(i.parts?.seq??1)-1-xn),{past:r,branch:o}=e,s=(o===i.a.branch||o===i.b.branch)&&r.firstSeq-1<=n&&n<=r.lastSeq,[a,d]=await Promise.all(N.map(async u=>{let m=`events?branch=${i[u].branch}`;return s?Nt(r.stateAfter(n),n,await t(`${m}&after=${n}`)):Nt(await Sn(t),0,await t(m),n)}));return a===void 0||d===void 0?void 0:{a,b:d}}async function Sn(i){try{return be(JSON.parse(await i("scenario")??""))}catch{return}}function Nt(i,e,t,n=e){let r=C(t??"");if(i===void 0||r===void 0||t===void 0)return;let o=r.slice(0,n-e).reduce(Ge,i),s=new Ye(o,n);for(let a of r.slice(n-e,n-e+Mn))s.add(a);return s}function Pt({parts:i,a:e,b:t}){let n=Math.max(e.end,t.end),r=i?.at??0,o=Math.max(2e4,Math.min(6e5,(n-r)*1.15));return{start:Math.max(0,r-o*.12),span:o}}var Tn=Ee("status","role","currentTerm","votedFor","commitIndex","log","machine");function qt({servers:i}){return i.flatMap(({server:e,differs:t,logFrom:n,a:r,b:o})=>t.flatMap(s=>Tn(s)||s==="server"?[{server:e,field:s,logFrom:n,a:r,b:o}]:[]))}var B=class extends g{#e=async()=>{};#t={a:0,b:0};#n="loading";#r={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#f());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},r=this.#s(this.model),o=r.find(({id:a})=>a===n)?.parent,s=r.find(({id:a})=>a===o)??r.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#d()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,r=this.#n,o=(s,a)=>l`
      <label><span>${a}</span>
        <select @change=${d=>this.#u(s,d)}>
          ${this.#s(e).map(d=>l`<option value=${d.id} ?selected=${d.id===this.#t[s]}>${d.id} · ${ye(d,t)}</option>`)}
        </select>
      </label>
    `;return l`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${r==="loading"?n("ui.compare.loading"):r==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof r=="string"?c:this.#p(r,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#f()}#s(e){return ot(e?.travel.branches??[],e?.travel.branch)}#u(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,r]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[r]?{[r]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#d()}async#d(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#n="loading",this.again();let r=Ct(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=r?.parts===void 0||t===void 0?void 0:await Lt(r,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#n=r===void 0?"failed":{compared:r,charts:o},r!==void 0&&(this.#r={...Pt(r),follows:!1}),this.again())}#p({compared:e,charts:t},n){let{t:r}=n,{parts:o}=e;if(o===void 0)return l`<p>${r("ui.compare.same")}</p>`;let s=a=>{let d=o[a],u=d===void 0?r("ui.compare.ended"):A(d,n)?.text??d.kind;return l`<li>${r("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return l`
      ${t===void 0?c:this.#l(e,n)}
      <p><b>${r("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${N.map(s)}</ul>
      ${Rn(e,n)}
    `}#l(e,{t}){let n=(o,s,a)=>l`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#m(a())}>${s}</button>
    `,r=o=>()=>({kind:"zoom",factor:o,about:this.#r.start+this.#r.span/2});return l`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),ze,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),Be,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),Je,r(1.6))}
        ${n(t("ui.spacetime.zoomIn"),Ue,r(1/1.6))}
        ${n(t("ui.spacetime.fit"),Qe,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${N.map(o=>l`
            <figure>
              <figcaption>${this.#c(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#h(s)} @pointermove=${s=>this.#y(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#g(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#c(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${ye(t,this.model.words)}`}#m(e){if(typeof this.#n=="string"||e===void 0)return;let{parts:t,a:n,b:r}=this.#n.compared;this.#r=Xe(this.#r,e,{first:t?.at??0,last:Math.max(n.end,r.end)}),this.#f()}#h(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#y({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#m({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-T)}),this.#o=e)}#g(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=et(this.#r,T,Math.max(1,n-T),e.clientX-t);this.#m({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:r})}#f(){let e=this.#n;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=st(this);for(let n of this.querySelectorAll(".diagram")){let r=n.dataset.side==="b"?"b":"a",o=e.charts[r],s={width:n.clientWidth,height:Math.max(140,nt(o))},a=n.querySelector("canvas"),d=a===null||s.width===0?null:at(a,s);if(d===null)continue;it(d,rt(o,this.#r,s,"context",e.compared[r].end),t.palette,t.fonts,lt(this.model.words));let u=Ze(this.#r,T,s.width-T,e.compared.parts?.at??0);u<T||(d.fillStyle=t.palette.accent,d.fillRect(u-1,4,2,s.height-tt-4),d.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function Rn(i,e){let{t}=e,n=qt(i);return l`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?l`<p>${t("ui.compare.nothing")}</p>`:l`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${N.map(r=>l`<th scope="col">${t("ui.compare.on",{id:i[r].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(r=>l`
              <tr><th scope="row">${r.server}</th><td>${r.field==="log"?t("ui.compare.logFrom",{index:r.logFrom??1}):r.field}</td>
                ${N.map(o=>l`<td>${En(r,r[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var Ot=12;function En({field:i},e,t){let n=t.t("ui.none");if(e===void 0||i==="server")return e===void 0?n:e.status;switch(i){case"status":return t.first([`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let r=e.log.slice(0,Ot).map(o=>_(o,t)).join(", ");return e.log.length===0?n:e.log.length>Ot?`${r}, …`:r}case"machine":return Object.entries(e.machine).map(([r,o])=>`${r}=${o}`).join(", ")||n;default:return String(e[i]??n)}}var It=["elections","log","messages","faults","clients"],Dt={groups:new Set(["elections","log","faults","clients"])},z=class{#e;#t;#n;#r=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#n&&t===this.#t}get seqs(){return this.#r}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&Nn(n,this.#t)&&this.#r.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#r=this.#r.slice(e))}before(e){let[t,n]=[0,this.#r.length];for(;t<n;){let r=t+n>>>1;(this.#r[r]??1/0)<=e?t=r+1:n=r}return t}};function Nn(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=Cn(i);return!e.has(n)||n!=="messages"&&He(i)<3?!1:t===void 0||Ln(i,t)}function Cn(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function Ln(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:o,servers:s}=i;return t===e||t===void 0&&(n===e||r===e||o===e||s?.includes(e)===!0)}var I=60,Ft=10,Pn={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},U=class extends v{isRead=!0;#e=Dt;#t;#n;#r;#i;#o=new Map;#a=-1;draw(e){this.#p(e),super.draw(e)}inputs(e){let[t,n]=this.#l();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#r,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:o}=t,s=this.#t?.seqs??[],[a,d]=this.#l(),u=s.slice(a,d).reverse();return l`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${m=>this.#h(m)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${r.servers.map(({server:m})=>l`<option value=${m} ?selected=${m===this.#e.server}>${m}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${It.map(m=>l`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(m)?"true":"false"} @click=${()=>this.#m(m)}>${o(Pn[m])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${m=>this.#g(m)}>
        ${d<s.length?this.#d(o("ui.events.later"),d+I-Ft):c}
        <ol class="events">
          ${ht(u,m=>m,m=>mt([m===this.#r,this.#r!==void 0&&m>this.#r,n.lineage,t],()=>this.#u(m,e)))}
        </ol>
        ${a>0?this.#d(o("ui.events.earlier"),a+Ft):n.dropped?l`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?l`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){let e=this.querySelector(".scroll");this.#r===this.#i||e===null||(this.#i=this.#r,yt(e,()=>this.#s(e)))}#s(e){let t=e.querySelector('[aria-current="true"]');if(t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];r.top<n.top?e.scrollTop-=n.top-r.top+r.height:r.bottom>n.bottom&&(e.scrollTop+=r.bottom-n.bottom+r.height)}#u(e,{past:t,words:n}){let r=this.#f(e,t,n);if(r===void 0)return c;let{at:o,tone:s,text:a}=r;return l`
      <li class=${s} data-seq=${e} ?data-ahead=${this.#r!==void 0&&e>this.#r}>
        <button type="button" aria-current=${e===this.#r?"true":c} @click=${()=>this.#y(e,o)}>
          <span class="at">${n.ms(Math.floor(o/1e3)*1e3)}</span><span>${a}</span>
        </button>
      </li>
    `}#d(e,t){return l`<button class="chip small" type="button" @click=${()=>this.#c(t)}>${e}</button>`}#p({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new z(e,this.#e),this.#n=void 0,this.#r=void 0),this.#a!==e.lineage&&this.#o.clear(),this.#a=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=r??e.reached(n),d=s||r!==void 0?o.seqs[o.before(a)-1]:void 0;if(d===this.#r)return;this.#r=d;let[u,m]=this.#l(),f=d===void 0?void 0:o.before(d);f===void 0?this.#n=void 0:(this.#n===void 0||f<=u||f>m)&&(this.#n=Math.min(o.seqs.length,f+I/2))}#l(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#n??e);return[Math.max(0,t-I),t]}#c(e){let t=this.#t?.seqs.length??0;this.#n=e>=t?void 0:Math.max(I,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#m(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#h(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#y(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#g(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll(".events button")],n=t.findIndex(o=>o===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#f(e,t,n){let r=this.#o.get(e);if(r!==void 0)return r;let o=t.event(e),s=o===void 0?void 0:A(o,n);return s!==void 0&&this.#o.set(e,s),this.#o.size>4*I&&this.#o.delete(this.#o.keys().next().value??e),s}};var J=class extends g{connectedCallback(){this.addEventListener("keydown",e=>this.#n(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:r}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return l`
      <p class="hint">${r.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,r){let{words:o}=r,{t:s}=o,a=L(r.state.cuts,e,t),d={from:e,to:t},u={from:t,to:e};return l`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${qn(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...d,both:!0},r,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",d),{do:"cut",...d},r,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},r,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...d},r,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,r){let o=y(t,n);return l`
      <button class="chip small" type="button" ?autofocus=${r} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#r(t,o)}>${e}</button>
    `}#n(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,r=`S${e.key}`;if(r===n||!t.state.servers.some(s=>s.server===r))return;e.preventDefault();let o=L(t.state.cuts,n,r)==="open";this.#r(o?{do:"cut",from:n,to:r,both:!0}:{do:"heal",from:n,to:r},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function qn(i,e,t,{t:n}){switch(i){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function Vt(i){return[...i.messages.flatMap(On),...i.servers.flatMap(In),...Dn(i)]}function On({id:i}){return[{do:"deliver",message:i},{do:"drop",message:i}]}function In({server:i,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:i}]}function Dn(i){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>Ke(t,i)||_e(t,i)).map(t=>({do:"wake",client:t}))}function Ht(i,e,t){let{t:n}=t;switch(i.do){case"deliver":case"drop":{let r=e.messages.find(({id:o})=>o===i.message);return r===void 0?"":Fn(r,t)}case"beat":return n("ui.pick.beat",{server:i.server,term:x(e,i.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:i.server,term:x(e,i.server)?.currentTerm});case"wake":{let r=e.operations.find(({client:o,returned:s})=>o===i.client&&s===void 0);return r===void 0?n("ui.pick.turn",{client:i.client}):n("ui.pick.wake",{client:i.client,asked:ge(r)})}}}function Fn(i,{t:e}){let{type:t,entries:n=[],voteGranted:r,success:o}=i;switch(t){case"RequestVote":return e("ui.pick.requestVote",i);case"RequestVoteReply":return e(r===!0?"ui.pick.vote":"ui.pick.noVote",i);case"PreVote":return e("ui.pick.preVote",i);case"PreVoteReply":return e(r===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",i);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",i):e("ui.pick.entries",{...i,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",i);case"InstallSnapshot":return e("ui.pick.snapshot",i);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",i);case"TimeoutNow":return e("ui.pick.timeoutNow",i);case"ReadIndex":return e("ui.pick.readIndex",i);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",i);case"ClientRequest":{let{op:s="",key:a="",value:d="",expect:u=""}=i;return s==="register"?e("ui.pick.register",i):e("ui.pick.request",{...i,asked:ge({op:s,key:a,value:d,expect:u})})}case"ClientReply":return e(Vn(i),{...i,index:i.index??0});default:return e("ui.pick.other",i)}}function Vn({outcome:i,result:e,leader:t}){switch(i){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var Q=class extends v{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,r,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return l``;let{t:r}=n,o=Vt(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),l`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${r("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?r("ui.manual.none"):r("ui.manual.hint")}</p>
        ${Hn.map(([s,a])=>{let d=o.flatMap((u,m)=>a.includes(u.do)?[this.#n(u,m,e)]:[]);return d.length===0?c:l`<h3>${r(s)}</h3><ul>${d}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#n(e,t,n){let{state:r,words:o}=n,s=Ht(e,r,o),a=y(e,n),d=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,m=o.t("ui.manual.dropIt",{what:s});return l`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${d} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:l`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${m} aria-disabled=${d} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${M}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],r=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!r||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},Hn=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var Kn=[0,1e3,1e4,1e5],_n=[.5,.9,1,1.1,2],Wn=[5e4,2e5,1e6];function p(i,e,t,n={}){return{label:i,verb:zn(e.do),intent:{kind:"command",command:e},why:y(e,t),...n}}function Y(i,e){let{state:t,words:{t:n}}=e,r=x(t,i);if(r===void 0)return[];let o={server:i},s=jn(i,e);return[{title:n("ui.menu.process"),acts:[p(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...r.role==="leader"?[p(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],r.status==="crashed"?p(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):p(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),r.status==="frozen"?p(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):p(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[p(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),p(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:Kt(Kn,r.disk.write).map(a=>p(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===r.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:Kt(_n,r.rate).map(a=>p(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===r.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:i},why:y({do:"write",key:"x",value:""},e)},p(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:Gn(r,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,Bn(i,e)]}]]}function Gn({server:i},e){let{state:t,words:{t:n}}=e,r={server:i},o=K(t),s=o===void 0?"voter":H(Pe(o,t),i);return[p(n("ui.menu.transfer",r),{do:"transfer",to:i},e,{verb:"transfer leadership"}),...s==="learner"?[p(n("ui.menu.promote",r),{do:"promote",...r},e)]:[],s==="outside"?p(n("ui.menu.add",r),{do:"addServer",...r},e):p(n("ui.menu.remove",r),{do:"removeServer",...r},e)]}function jn(i,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==i).map(o=>{let s=L(t.cuts,i,o)==="open";return p(o,s?{do:"cut",from:i,to:o,both:!0}:{do:"heal",from:i,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:i,other:o}),mends:!s})})}function Bn(i,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:i})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:i},why:y({do:"partition",groups:[]},e),key:"X"}}function X(i,e,t){let{state:n,words:{t:r}}=t,o=[{from:i,to:e},{from:e,to:i}];return[{title:r("ui.menu.cable"),acts:[p(r("ui.links.cut"),{do:"cut",from:i,to:e,both:!0},t,{name:r("ui.menu.cut",{server:i,other:e})}),...o.map(s=>p(r("ui.links.cutOneWay",s),{do:"cut",...s},t)),p(r("ui.links.heal"),{do:"heal",from:i,to:e},t,{name:r("ui.menu.heal",{server:i,other:e})})]},{title:r("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:r("ui.menu.linkNetwork",s),name:r("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:y({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:d})=>a===s.from&&d===s.to)?[p(r("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function Z(i,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:i},why:e.state.messages.some(({id:r})=>r===i)?void 0:t("ui.why.notInFlight")},p(t("ui.menu.deliver"),{do:"deliver",message:i},e),p(t("ui.menu.duplicate"),{do:"duplicate",message:i},e),p(t("ui.menu.drop"),{do:"drop",message:i},e)]},{title:t("ui.menu.delay"),row:!0,acts:Wn.map(r=>p(n(r),{do:"delay",message:i,by:r},e,{name:t("ui.menu.delayBy",{by:r})}))}]}function _t(i,e,t){let{state:n,words:{t:r}}=t,o=i.map((s,a)=>{let d=n.messages.find(u=>u.id===s);return{label:d===void 0?r("ui.why.notInFlight"):r("ui.menu.ofMessageAt",{i:a+1,...d}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:d===void 0?r("ui.why.notInFlight"):void 0}});return[{title:r("ui.menu.which"),acts:o}]}function Kt(i,e){return i.includes(e)?i:[...i,e].sort((t,n)=>t-n)}function zn(i){return i.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function ee(i,e){return i?.log[e-(i.snapshot?.lastIncludedIndex??0)-1]}function ke({index:i,term:e},{servers:t}){let n=r=>(r.snapshot?.lastIncludedIndex??0)>=i||ee(r,i)?.term===e;return t.filter(n).map(({server:r})=>r)}function Wt({index:i,term:e},t){return jt(t,n=>n.kind==="append"&&n.entries.some(r=>r.index===i&&r.term===e))}function Gt(i,e){return jt(e,t=>{if(t.kind!=="commit"||t.index<i.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:r})=>r===t.server);return ee(n,i.index)?.term===i.term})}function jt(i,e){for(let t=i.firstSeq;t<=i.lastSeq;t++){let n=i.event(t);if(n!==void 0&&e(n))return n}}function zt(i,e,t){let{state:n,past:r,words:o}=t,{t:s,ms:a,list:d}=o,u=ee(x(n,i),e);if(u===void 0)return[{title:s("ui.menu.moments"),acts:[]}];let m={appended:Wt(u,r),committed:Gt(u,r)},f=m.committed,h=n.servers.some(F=>F.commitIndex>=e&&ke(u,n).includes(F.server)),$=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:d(ke(u,n))}),h?f===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(f.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:$,acts:[Bt(s("ui.menu.toAppended"),m.appended,s("ui.why.notKept")),Bt(s("ui.menu.toCommitted"),f!==void 0&&f.at<=t.shown?f:void 0,s(h?"ui.why.notKept":"ui.entry.notCommitted"))]}]}function Bt(i,e,t){if(e===void 0)return{label:i,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:r}=e;return{label:i,verb:"go to moment",intent:{kind:"look",at:n,seq:r},why:void 0}}function Ut(i,e,t){let n=i.toLowerCase(),r=[...n].every(u=>u===n[0]),o=r?n.slice(0,1):n,s=Math.max(0,r?t+1:t),a=u=>Qt(u.toLowerCase(),o);return e.map((u,m)=>(s+m)%e.length).find(u=>a(e[u]??""))}function Jt(i,e){let t=e.toLowerCase();return i.toLowerCase().split(/\s+/).every(n=>Qt(t,n))}function Qt(i,e){for(let t=i.indexOf(e);t>=0;t=i.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(i[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var E=8,Un="(max-width: 560px)",D=class extends v{#e;#t;#n;#r={text:"",at:0};open(e,t){this.#l()?.hidePopover(),this.#e=e,this.#n=void 0,this.#t=t,this.again();let n=this.#l();n!==null&&(n.showPopover(),n.scrollTop=0,Yn(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#c()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:r,control:o,status:s,looking:a,travel:d}=e;return[t,this.#n,n,r,o,s,a,d.branch]}view(e){let t=this.#e,n=t===void 0?"":Qn(t,e);return l`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${r=>this.#u(r)}
        @toggle=${r=>this.#p(r)}
      >
        ${t===void 0?c:l`<p class="about" aria-hidden="true">${n}</p>
              ${Jn(t,e,this.#t).map(r=>this.#i(r))}`}
      </div>
    `}#i({title:e,facts:t=[],row:n,acts:r}){return l`
      <div class="group" role="group" aria-label=${[...t,e].join(" ")}>
        ${t.map(o=>l`<span class="fact" aria-hidden="true">${o}</span>`)}
        <span class="title" aria-hidden="true">${e}</span>
        <div class=${n===!0?"row":"column"}>${r.map(o=>n===!0?this.#a(o):this.#o(o))}</div>
      </div>
    `}#o(e){let{label:t,key:n,why:r,sure:o}=e,s=this.#n===t;return l`
      <button class="item ${s?"asked":""}" type="button" role="menuitem" tabindex="-1" aria-disabled=${r===void 0?c:"true"}
        @click=${()=>this.#s(e)}>
        <span>${t}<span class="reason" aria-live="polite">${r??(s?o:void 0)}</span></span>
        ${n===void 0?c:l`<kbd aria-hidden="true">${n}</kbd>`}
      </button>
    `}#a(e){let{label:t,name:n=t,why:r,chosen:o,mends:s}=e;return l`
      <button class="chip small ${s===!0?"cut":""}" type="button" tabindex="-1"
        role=${o===void 0?"menuitem":"menuitemradio"} aria-checked=${o===void 0?c:o?"true":"false"}
        aria-label=${n} aria-disabled=${r===void 0?c:"true"} title=${r??n}
        @click=${()=>this.#s(e)}>${t}</button>
    `}#s({label:e,sure:t,why:n,intent:r}){if(t!==void 0&&n===void 0&&this.#n!==e){this.#n=e,this.again();return}this.#l()?.hidePopover(),this.raise(n===void 0?r:{kind:"why",text:n})}#u(e){if(e.key==="Tab"&&this.#l()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#c(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?this.#d(e,t,n):n+r;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#d({key:e,timeStamp:t},n,r){if(e===" "||[...e].length!==1)return;let o=t-this.#r.at<700?this.#r.text+e:e;return this.#r={text:o,at:t},Ut(o,n.map(s=>s.ariaLabel??s.textContent??""),r)}#p(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#l(){return this.querySelector(".menu")}#c(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Jn(i,e,t){switch(i.kind){case"server":return Y(i.server,e);case"messages":{let[n,...r]=i.messages;return n===void 0?[]:r.length>0&&t!==void 0?_t(i.messages,t,e):Z(n,e)}case"link":return X(i.a,i.b,e);case"entry":return zt(i.server,i.index,e)}}function Qn(i,{state:e,words:t}){let{t:n}=t;switch(i.kind){case"server":{let r=x(e,i.server);if(r===void 0)return i.server;let{role:o,currentTerm:s,status:a}=r;return n("ui.menu.ofServer",{server:i.server,role:a==="up"?dt(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let r=e.messages.find(({id:o})=>o===i.messages[0]);return r===void 0?n("ui.why.notInFlight"):i.messages.length>1?n("ui.menu.ofMessages",{n:i.messages.length}):n("ui.menu.ofMessage",r)}case"link":return n("ui.menu.ofLink",i);case"entry":return n("ui.menu.ofEntry",i)}}function Yn(i,e){if(matchMedia(Un).matches){i.style.left=i.style.top="";return}let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+E,o=e.left-E-t,s=r+t+E<=innerWidth?r:o>=E?o:(innerWidth-t)/2,a=Math.max(E,Math.min(e.top,innerHeight-n-E));i.style.left=`${Math.max(E,s)}px`,i.style.top=`${a}px`}function Yt(i,e,t,n){let r=e.messages.find(f=>f.id===i);if(r!==void 0)return tr(r);let o,s;for(let f=t.lastSeq;f>=t.firstSeq&&o===void 0;f--){let h=t.event(f);h===void 0||h.kind==="unknown"||(h.kind==="sent"&&h.message.id===i?o=[h.message,h]:h.kind==="duplicated"&&h.copy.id===i?o=[h.copy,h]:f<=n&&s===void 0&&Zn(h,i)&&(s=h))}let a=o??Xn(i,t);if(a===void 0)return;let[d,{at:u,seq:m}]=a;if(m>n)return{message:d,sent:u,fate:{kind:"unsent",at:u}};if(s!==void 0)return{message:d,sent:u,fate:er(s,d.to)}}function Xn(i,e){let t=e.base.messages.find(n=>n.id===i);return t===void 0?void 0:[Xt(t),{at:t.sent,seq:e.firstSeq-1}]}function Zn(i,e){return(i.kind==="delivered"||i.kind==="lost"||i.kind==="queued")&&i.message===e}function er({kind:i,at:e,seq:t},n){return i==="queued"?{kind:"waits",server:n,at:e}:{kind:i==="lost"?"lost":"arrived",at:e,seq:t}}function tr(i){let{sent:e,arrives:t,dies:n}=i,r=Xt(i);return t!==void 0?{message:r,sent:e,fate:{kind:"arrives",at:t}}:n!==void 0?{message:r,sent:e,fate:{kind:"dies",at:n}}:{message:r,sent:e,fate:{kind:"held"}}}function Xt({sent:i,arrives:e,dies:t,...n}){return n}function Zt(i){return Object.entries(i).filter(([e])=>!["id","type","from","to"].includes(e))}var te=class extends v{isRead=!0;#e;#t=[];draw(e){this.#r(e),super.draw(e)}inputs({words:e,selectedMessage:t,shown:n}){let r=this.#e!==void 0&&"at"in this.#e.fate?$e(this.#e.fate.at,n):0;return[e,t,this.#e,r]}view({selectedMessage:e,words:t,shown:n}){if(e===void 0)return c;let{t:r}=t,o=this.#e;return l`
      <section class="message" aria-label=${r("ui.message")} data-testid="message">
        <div class="head">
          <h2>${o===void 0?r("ui.message"):l`${o.message.type} <span class="way">${o.message.from} → ${o.message.to}</span>`}</h2>
          <button class="bare" type="button" aria-label=${r("ui.message.close")} title=${r("ui.message.close")} @click=${()=>this.#n()}>${M}</button>
        </div>
        ${o===void 0?l`<p class="hint">${r("ui.message.unknown",{n:e})}</p>`:nr(o,n,t)}
      </section>
    `}#n(){this.raise({kind:"selectMessage",message:void 0})}#r({past:e,shown:t,selectedMessage:n,state:r}){if(n===void 0){this.#e=void 0,this.#t=[];return}let o=e.reached(t),s=[e.lineage,n,r.messages,o];s.every((a,d)=>a===this.#t[d])||(this.#i(s)||(this.#e=Yt(n,r,e,o)),this.#t=s)}#i([e,t,,n]){let r=this.#e?.fate,[o,s]=this.#t;return(r?.kind==="arrived"||r?.kind==="lost")&&e===o&&t===s&&Number(n)>=r.seq}};function nr({message:i,sent:e,fate:t},n,r){let o=(s,a)=>l`<dt>${s}</dt><dd>${a}</dd>`;return l`
    <dl class="facts">
      ${o("id",i.id)} ${o("from",i.from)} ${o("to",i.to)}
      ${Zt(i).map(([s,a])=>o(s,ir(a,r)))}
      ${t.kind==="unsent"?c:o(r.t("ui.message.sent"),r.ms(e))}
      ${o(...rr(t,n,r))}
    </dl>
  `}function rr(i,e,{t,ms:n}){switch(i.kind){case"arrives":return[t("ui.message.arrives"),t("ui.message.in",{at:i.at,left:$e(i.at,e)})];case"dies":return[t("ui.message.dies"),t("ui.message.in",{at:i.at,left:$e(i.at,e)})];case"held":return[t("ui.message.arrives"),t("ui.message.held")];case"waits":return[t("ui.message.arrived"),t("ui.message.waits",{server:i.server,at:i.at})];case"arrived":return[t("ui.message.arrived"),n(i.at)];case"lost":return[t("ui.message.lost"),n(i.at)];case"unsent":return[t("ui.message.sent"),t("ui.message.unsent")]}}function $e(i,e){return Math.ceil(Math.max(0,i-e)/1e3)*1e3}function ir(i,e){if(!Array.isArray(i))return String(i===""?"∅":i);let t=i;return t.length===0?e.t("ui.message.heartbeat"):l`<ol class="carried">${t.map(n=>l`<li>${n.index}: ${_(n,e)} <small>${e.t("ui.ring.term",{term:n.term})}</small></li>`)}</ol>`}var or=9,ne=class extends g{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:r}=n,o=qe(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:d})=>d),a=s.length<or?[`S${s.length+1}`]:[];return l`
      <div class="verdict">${this.#n(o,e)}</div>
      <ul class="members" aria-label=${r("ui.members.list")}>
        ${[...s,...a].map(d=>this.#r(d,s.includes(d),o,e))}
      </ul>
      <h3>${r("ui.members.replace")}</h3>
      <p class="hint">${r("ui.members.replace.hint")}</p>
      <div class="ticks" role="group" aria-label=${r("ui.members.replace")}>
        ${s.map(d=>l`
            <label class="switch"><input type="checkbox" name="voter-${d}" .checked=${this.#e.has(d)} @change=${()=>this.#i(d)} />${d}</label>
          `)}
      </div>
      <div class="row">
        ${this.act(r("ui.members.replace.do"),{do:"joint",servers:s.filter(d=>this.#e.has(d))},e)}
        ${this.act(r("ui.members.leaveJoint"),{do:"leaveJoint"},e)}
      </div>
    `}#n(e,{words:t}){let{t:n,list:r}=t,{voters:o,votersOutgoing:s=[],index:a,committed:d}=e,u=[...e.learners??[],...e.learnersNext??[]],m=Oe(e)?n("ui.members.joint",{old:r(s),neededOld:S(s.length),new:r(o),neededNew:S(o.length)}):n("ui.members.voters",{voters:r(o),needed:S(o.length),n:o.length}),f=a===0?n("ui.members.first"):d?n("ui.members.committed",{index:a}):n("ui.members.uncommitted",{index:a});return[m,...u.length===0?[]:[n("ui.members.learners",{learners:r(u)})],f].map(h=>l`<p>${h}</p>`)}#r(e,t,n,r){let{state:o,words:s}=r,{t:a}=s,d=H(n,e),u=(m,f)=>this.act(m,f,r,a("ui.members.act",{server:e,what:m}));return l`
      <li data-member=${e} data-membership=${t?d:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?sr[d]:"ui.members.new")}${K(o)?.server===e?l` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${d==="outside"?l`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:l`
                ${d==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},sr={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var ar=.1,en=36e5,re=class extends g{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:r,jitter:o,loss:s,duplicate:a,reorder:d}=lr(this.#e,t),u=(m,f,h,$,F)=>l`
      <label>${f}<input type="number" name=${m} ?autofocus=${m==="latency"} required min=${$} max=${F} step="any" value=${h} inputmode="decimal" /></label>
    `;return l`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),r/1e3,ar,en)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,en)}
        ${u("loss",n("ui.network.loss"),we(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),we(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),we(d),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},r=y(n,e),o=()=>{r===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return l`<button class="chip" type="button" aria-disabled=${r===void 0?c:"true"} title=${r??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(W(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function lr(i,{network:e,links:t}){return{...e,...t.find(({from:n,to:r})=>n===i?.from&&r===i.to)}}function we(i){return Number((i*100).toPrecision(6))}var dr=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],Me={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function tn(i,{options:e,electionTimeout:t,heartbeat:n}){let r={...e,...Object.fromEntries(dr.map(m=>[m,i.get(m)!==null])),...Object.fromEntries(Object.keys(Me).map(m=>[m,Math.round(Number(i.get(m)))]))},o=Object.entries(r).filter(([m,f])=>f!==e[m]),[s,a,d]=[xe(i,"low"),xe(i,"high"),xe(i,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...d===n?{}:{heartbeat:d}};return Object.keys(u).length>1?u:void 0}function xe(i,e){return Math.round(Number(i.get(e))*1e3)}var ie=class extends g{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:r}=n,{options:o}=t,[s,a]=t.electionTimeout,d=(f,h,$=!1)=>l`
      <label class="switch"><input type="checkbox" name=${f} ?checked=${o[f]} ?disabled=${$} />${r(h)}</label>
    `,u=(f,h)=>l`
      <label>${r(h)}<input type="number" name=${f} required min="0" max=${Me[f]} step="1" value=${o[f]} inputmode="numeric" /></label>
    `,m=(f,h,$)=>l`
      <label>${r(h)}<input type="number" name=${f} ?autofocus=${f==="low"} required min=${1} max=${36e5} step="any" value=${$/1e3} inputmode="decimal" /></label>
    `;return l`
      <div class="fields" @input=${()=>this.#r()}>
        ${m("low","ui.options.low",s)}${m("high","ui.options.high",a)}${m("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${r("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${d("preVote","ui.options.preVote")}${d("checkQuorum","ui.options.checkQuorum")}
        ${d("leaderLease","ui.options.leaderLease",!this.#i("checkQuorum",o.checkQuorum))}
        ${this.#i("checkQuorum",o.checkQuorum)?c:l`<p class="hint">${r("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields long">${u("clockDrift","ui.options.clockDrift")}</div>
      <h3>${r("ui.options.replication")}</h3>
      <div class="flags">${d("emptyHeartbeats","ui.options.emptyHeartbeats")}${d("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields long">
        ${u("maxBatch","ui.options.maxBatch")}${u("maxInFlight","ui.options.maxInFlight")}
        ${u("snapshotEvery","ui.options.snapshotEvery")}${u("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${r("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,n=e.state.servers.map(({server:o})=>o),r=n.filter(o=>this.#e.has(o));return l`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${t("ui.options.align.hint")}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${n.map(o=>l`<label class="switch"><input type="checkbox" .checked=${this.#e.has(o)} @change=${()=>this.#n(o)} />${o}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),r.length===0?{do:"align"}:{do:"align",servers:r},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:tn(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#n(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function nn(i){let{state:e,words:{t}}=i,n=e.servers.map(({server:s})=>s),r=n.flatMap((s,a)=>n.slice(a+1).map(d=>[s,d])),o=[...mr(i),...n.flatMap(s=>Y(s,i)).flatMap(({acts:s})=>s),...r.flatMap(([s,a])=>X(s,a,i)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>Z(s.id,i).flatMap(({acts:a})=>a.map(d=>({...d,name:t("ui.act.ofMessage",{...s,act:d.name??d.label})})))),...vr(i)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function rn(i,e){let t=e.trim();return t===""?i:i.filter(({name:n,label:r,verb:o})=>Jt(t,`${n??r} ${o}`))}function mr(i){let{state:e,words:t,playing:n,travel:r}=i,{t:o}=t,s=(a,d,u,m)=>({label:d,verb:a,intent:{kind:"dialog",dialog:a},why:y(u,i),key:m});return[p(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},i,{key:"Space"}),p(o("ui.step"),{do:"step"},i,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...pr(i),p(o("ui.undo"),{do:"undo"},i,{key:"Ctrl Z",verb:"undo"}),p(o("ui.act.branch"),i.looking?{do:"branch",at:i.shown}:{do:"branch"},i,{key:"F",verb:"branch fork"}),...(r.branches??[]).filter(({id:a})=>a!==r.branch).map(({id:a})=>p(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},i,{verb:"switch branch"})),p(o("ui.act.request"),Ie(e),i,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),p(o("ui.healAll"),{do:"healAll"},i,{key:"H",verb:"heal all"}),p(o("ui.act.align"),{do:"align"},i,{key:"A",verb:"align timers"}),p(o("ui.act.spread"),{do:"spread"},i,{key:"T",verb:"spread timers"}),Se(o("ui.act.restartLeader"),"restart leader",De(e,t),i,"R"),Se(o("ui.act.resume"),"resume all",Fe(e,t),i,"B"),Se(o("ui.act.setUp"),"log replication",Ve(e),i,"L"),...e.manual===!0?[p(o("ui.act.manualOff"),{do:"manual",on:!1},i,{verb:"manual off"})]:[p(o("ui.act.manualOn"),{do:"manual",on:!0},i,{verb:"manual on"})],oe("members",o("ui.members")),oe("options",o("ui.options")),oe("rules",o("ui.rules")),oe("compare",o("ui.compare")),...fr(i),...e.workload===void 0?[]:[p(o("ui.act.endWorkload"),{do:"workload",clients:0},i)],...hr(i).map(a=>p(o("ui.act.wake",{client:a}),{do:"wake",client:a},i)),...gr(i),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function oe(i,e){return{label:e,verb:i,intent:{kind:"dialog",dialog:i},why:void 0}}function Se(i,e,t,n,r){let o=t.kind==="why"?t.text:t.kind==="sequence"?y(t.commands[0],n):void 0;return{label:i,verb:e,intent:t,why:o,key:r}}function pr(i){let{t:e}=i.words,t=(n,r)=>[p(e("ui.act.next",{what:r}),{do:"jump",to:n},i,{verb:`jump next ${n}`}),p(e("ui.act.previous",{what:r}),{do:"jump",to:n,back:!0},i,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function fr(i){let{state:e,words:{t}}=i,n=`S${e.servers.length+1}`;return[p(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},i,{verb:"add server voter"}),p(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},i,{verb:"add server learner"}),p(t("ui.act.leaveJoint"),{do:"leaveJoint"},i)]}function hr({state:{operations:i,workload:e}}){let t=i.filter(({returned:r})=>r===void 0).map(({client:r})=>r),n=Array.from({length:e?.clients??0},(r,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var yr=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function gr(i){let{state:e,words:{t}}=i;return yr.map(n=>{let r=e.options[n];return p(t(r?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!r},i,{verb:`configure ${n}`})})}function vr(i){let{state:e,sections:t,words:{t:n}}=i;return Object.keys(t).map(r=>{let o=e.broken.includes(r);return p(n(o?"ui.act.mend":"ui.act.break",{rule:r}),{do:o?"mend":"break",rule:r},i,{verb:`${o?"mend":"break"} rule ${r}`})})}var br=60,se=class extends g{#e="";#t=0;#n;prepare(){this.#e="",this.#t=0,this.#n=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),r=Math.min(this.#t,n.length-1);return l`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${n.length===0?c:`palette-${r}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${n.map((o,s)=>this.#r(o,s,s===r))}
      </div>
      <p class="hint" role="status">${n.length===0?t("ui.palette.none"):c}</p>
    `}#r(e,t,n){let{label:r,name:o=r,key:s,why:a,sure:d}=e,u=a??(this.#n===o?d:void 0);return l`
      <div class="act" id="palette-${t}" role="option" aria-selected=${n?"true":"false"} aria-disabled=${a===void 0?c:"true"}
        @click=${()=>this.#u(e)}>
        <span>${o}${u===void 0?c:l`<span class="reason">${u}</span>`}</span>
        ${s===void 0?c:l`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#i(e){return rn(nn(e),this.#e).slice(0,br)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),r={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#u(s)}if(r===void 0||n.length===0)return;e.preventDefault();let o=this.#t+r;this.#s(Math.abs(r)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#u({intent:e,why:t,sure:n,label:r,name:o=r}){if(t===void 0){if(n!==void 0&&this.#n!==o){this.#n=o,this.again();return}this.close(),this.raise(e)}}};var ae=class extends g{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],r=Math.max(1,t.length-S(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,r))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t}){let{t:n}=t,r=e.servers.map(a=>a.server),[o,s]=this.#r(r);return l`
      <p class="hint">${n("ui.partition.hint")}</p>
      <div class="split">
        ${r.map(a=>l`
            <fieldset>
              <legend>${a}</legend>
              ${this.#t(a,"A",!0)}${this.#t(a,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${on("A",o,r.length,t)}<br />${on("B",s,r.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${o.length===0||s.length===0}>${n("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return l`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#n(e,n)} />
        <span>${t}</span>
      </label>
    `}#n(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function on(i,e,t,n){let{t:r,list:o}=n;if(e.length===0)return r("ui.partition.empty",{group:i});let s={group:i,servers:o(e),n:e.length,all:t};return e.length>=S(t)?r("ui.partition.majority",s):r("ui.partition.minority",s)}var sn="pg-pointer",le=class extends v{#e=window!==window.top||kr();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#r()};#n=e=>{e.key==="Escape"&&this.#r()};connectedCallback(){this.#e||(document.addEventListener(he,this.#t),document.addEventListener("keydown",this.#n))}disconnectedCallback(){document.removeEventListener(he,this.#t),document.removeEventListener("keydown",this.#n)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?c:l`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#r()}>${M}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#r(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(sn,"1")}catch{}this.again()}}};function kr(){try{return localStorage.getItem(sn)!==null}catch{return!1}}function an(i,e,t){return{from:i,start:e,held:!t,pulled:!1}}function ln(i){return{...i,held:!0}}function dn(i,e){return i.pulled||Math.hypot(e.x-i.start.x,e.y-i.start.y)<8?i:i.held?{...i,pulled:!0}:void 0}var $r=250,de=class{#e;#t;#n;#r;constructor(e,t){this.#e=e,this.#t=t,e.addEventListener("pointerdown",n=>this.#i(n)),e.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerup",n=>this.#s(n)),e.addEventListener("pointercancel",()=>this.#d()),e.addEventListener("contextmenu",()=>this.#d()),e.addEventListener("touchmove",n=>this.#n?.held===!0&&n.cancelable&&n.preventDefault(),{passive:!1}),document.addEventListener("keydown",n=>this.#u(n),{capture:!0})}#i(e){this.#d();let t=this.#m(e),n=t&&this.#t.at(t);if(n===void 0||e.button!==0||!e.isPrimary)return;let r=e.pointerType==="touch";this.#n=an(n,{x:e.clientX,y:e.clientY},r),r&&(this.#r=setTimeout(()=>this.#o(),$r))}#o(){this.#n!==void 0&&(this.#n=ln(this.#n),this.#l("data-held",this.#n.from))}#a(e){if(this.#n===void 0)return;let t=this.#n;if(this.#n=dn(t,{x:e.clientX,y:e.clientY}),this.#n===void 0)return this.#d();this.#n.pulled&&(t.pulled||this.#e.setPointerCapture(e.pointerId),this.#p(this.#n.from,this.#m(e)))}#s(e){let t=this.#n,n=this.#m(e);if(this.#d(),t?.pulled!==!0)return;let r=s=>s.stopPropagation();addEventListener("click",r,{capture:!0,once:!0}),setTimeout(()=>removeEventListener("click",r,{capture:!0}));let o=n&&this.#t.at(n);o!==void 0&&o!==t.from&&this.#t.let(t.from,o)}#u(e){e.key!=="Escape"||this.#n?.pulled!==!0||(e.preventDefault(),e.stopPropagation(),this.#d())}#d(){clearTimeout(this.#r),this.#n=void 0,this.#c?.setAttribute("visibility","hidden"),this.#l("data-aimed",void 0),this.#l("data-held",void 0)}#p(e,t){let n=this.#t.where(e);if(n===void 0||t===void 0)return;let r={x1:n.x,y1:n.y,x2:t.x,y2:t.y,visibility:"visible"};for(let[s,a]of Object.entries(r))this.#c?.setAttribute(s,String(a));let o=this.#t.at(t);this.#l("data-aimed",o===e?void 0:o)}#l(e,t){for(let n of this.#e.querySelectorAll("[data-server]"))n.toggleAttribute(e,n.dataset.server===t)}get#c(){return this.#e.querySelector(".pull")}#m(e){let t=this.#e.querySelector("svg.ring")?.getScreenCTM();if(t==null)return;let{x:n,y:r}=new DOMPoint(e.clientX,e.clientY).matrixTransform(t.inverse());return{x:n,y:r}}};var Te=ut(class extends ct{constructor(i){if(super(i),i.type!==R.PROPERTY&&i.type!==R.ATTRIBUTE&&i.type!==R.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!pt(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===P||e===c)return e;let t=i.element,n=i.name;if(i.type===R.PROPERTY){if(e===t[n])return P}else if(i.type===R.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return P}else if(i.type===R.ATTRIBUTE&&t.getAttribute(n)===e+"")return P;return ft(i),e}});function un(i,{t:e,first:t,list:n}){if(i.length>2)return e("ui.rules.standing.many",{n:i.length});let r=i.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(r)})}function cn(i,e,t,{first:n}){let r=Object.entries(i).map(([d,u])=>({rule:d,section:u,name:n([`rule.${d}.name`],{})??d,text:n([`rule.${d}.text`],{})??""})),o=e.toLowerCase().split(/\s+/),s=r.filter(d=>{let u=Object.values(d).join(" ").toLowerCase();return o.every(m=>u.includes(m))}),a=({rule:d})=>t.includes(d)?0:1;return s.sort((d,u)=>a(d)-a(u)||d.section.localeCompare(u.section,"en",{numeric:!0}))}var ue=class extends g{#e="";#t=[];prepare(){this.#i("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:r}=n,o=cn(t,this.#e,this.#t,n);return l`
      <p class="hint">${r("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${r("ui.rules.search")} placeholder=${r("ui.rules.search")}
        .value=${Te(this.#e)} @input=${s=>this.#r(s)} />
      ${o.length===0?l`<p>${r("ui.rules.none")}</p>`:l`<ul class="rules">${o.map(s=>this.#n(s,e))}</ul>`}
    `}submit(){return!1}#n({rule:e,name:t,text:n,section:r},o){let{t:s}=o.words,a=o.state.broken.includes(e),d={do:a?"mend":"break",rule:e},u=y(d,o);return l`
      <li data-rule=${e} data-broken=${a?"true":"false"}>
        <span><b>${t}</b> <span class="hint">${r}</span></span>
        <label class="switch" title=${u??c}>
          <span>${s(a?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${s("ui.rules.break",{rule:t})} aria-disabled=${u===void 0?c:"true"}
            .checked=${Te(a)} @change=${()=>this.do(d)} />
        </label>
        <span class="what">${n}</span>
      </li>
    `}#r({target:e}){e instanceof HTMLInputElement&&this.#i(e.value),this.again()}#i(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var ce=class extends v{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return l`
      <h2 id="safety-title" class="unseen">${r("ui.safety")}</h2>
      <p class="hint">${o.size===0?r("ui.safety.allHold",{n:s.length}):r("ui.safety.someFell",{n:o.size,total:s.length})}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${s.map(a=>this.#e(a,o.get(a),t))}</ul>
      </div>
    `}#e(e,t,n){let{t:r}=n,o=n.first([`property.${e}.text`],{});return l`
      <li data-property=${e} data-state=${t===void 0?"holds":"violated"}>
        <span class="sign" aria-hidden="true">${t===void 0?"✓":"✕"}</span>
        <div>
          <h3>${n.first([`property.${e}.name`],{})??e}</h3>
          ${o===void 0?c:l`<p>${o}</p>`}
          ${t===void 0?l`<p class="hint">${r("ui.safety.holds")}</p>`:l`<button class="chip small" type="button" @click=${()=>this.raise({kind:"contradiction",violation:t.seq})}>${r("ui.safety.violated",{at:t.at})}</button>`}
        </div>
      </li>
    `}};var me=class extends v{inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return[t.manual,t.broken,n,r,o,s]}view(e){return l`${this.#e(e)}${this.#t(e)}`}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=y({do:"manual",on:!1},e);return l`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${wr}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:l`
      <p class="standing bad" data-testid="broken">
        <span>${un(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function wr(){let i=document.querySelector("pg-manual"),e=i?.querySelector("[data-row][tabindex='0']")??i?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}var pe=class extends v{inputs({state:e,words:t,past:n}){return[e.violations,e.broken,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let o=vt(e.violations);if(o===void 0)return l`<div role="alert"></div>`;let s=bt(n,o.seq);return l`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:o,sections:s}){let{t:a}=r,d=n.violations.length-1;return l`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${xr(e,r)}${d>0?l` <span class="hint">· ${a("ui.violation.more",{n:d})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        ${t===void 0?c:l`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,r))}</ol>`}
        <p class="detail" lang="en">${e.detail??""}</p>
        ${n.broken.map(u=>kt(u,a("ui.violation.rule"),r,s))}
      </section>
    `}#t({seq:e,at:t},n,r){let o=n.event(e),s=o===void 0?void 0:A(o,r);return l`<li><span class="at">${r.ms(t)}</span> ${s?.text??""}</li>`}};function xr({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(o=>o!=="").join(" · ")}function Mr(i,e=Sr,t=Tr){return async n=>{try{for(let r=0;;r++){let o=await e(i.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||r===5)return;await t(s*1e3)}}catch{return}}}function Sr(i){return fetch(i,{cache:"no-store"})}function Tr(i){return new Promise(e=>setTimeout(e,i))}customElements.define("pg-standing",me);customElements.define("pg-events",U);customElements.define("pg-message",te);customElements.define("pg-safety",ce);customElements.define("pg-violation",pe);customElements.define("pg-pointer",le);customElements.define("pg-menu",D);customElements.define("pg-cluster",O);customElements.define("pg-manual",Q);customElements.define("pg-client",j);customElements.define("pg-members",ne);customElements.define("pg-options",ie);customElements.define("pg-rules",ue);customElements.define("pg-partition",ae);customElements.define("pg-compare",B);customElements.define("pg-links",J);customElements.define("pg-network",re);customElements.define("pg-palette",se);for(let i of document.querySelectorAll("pg-ring"))i instanceof gt&&new de(i,i.pulling);function Ds(i,e,t){switch(e.kind){case"menu":Re(i,"pg-menu",D)?.open(e.subject,e.anchor);break;case"cluster":Re(i,"pg-cluster",O)?.open(e.anchor);break;case"dialog":Re(i,`pg-${e.dialog}`,g)?.open(e,t)}}function Re(i,e,t){let n=i.find(r=>r.localName===e);return n instanceof t?n:void 0}export{Ds as open,Mr as readBy,gn as recover};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
