import{$ as Ke,A as E,Ba as A,C as Pe,Fa as pe,H as L,La as Be,N as f,O as De,Oa as Ue,P as Fe,Pa as Je,Qa as Qe,Ra as S,T as x,Ta as Ye,U as M,Ua as Ze,V as l,Va as Xe,Wa as et,X as O,Y as c,_ as Ve,_a as tt,a as $,aa as He,ab as nt,bb as rt,c as g,ca as me,cb as it,d as Me,da as b,db as ot,e as V,eb as st,f as Se,g as Te,gb as T,h as w,ha as We,hb as at,i as Re,ia as _e,ib as lt,j as Ee,jb as dt,kb as ut,lb as ct,m as ce,mb as he,n as N,na as je,oa as Ge,ob as mt,pa as ze,pb as pt,q as Ae,r as Ce,rb as ht,t as Ne,u as K,v as H,w as Le,x as Oe,y as qe,z as Ie}from"./chunk-OMZRPA4W.js";var fe=["linearizable","lease","stale"];function yt(i,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(i){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:ft(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:ft(e("level")),keys:Math.round(Number(e("keys")))}}}function gt({clients:i,rate:e,reads:t,level:n,keys:r},{t:o,number:s}){return o("ui.client.working",{n:i,rate:s(e),reads:s(t*100),level:n,keys:r})}function ft(i){return fe.find(e=>e===i)??"linearizable"}var y=class extends b{#e=!1;#t;#r;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#r=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice]:[!1]}view(e){return l`
      <dialog
        aria-labelledby="${this.localName}-title"
        @close=${()=>this.#a()}
        @click=${t=>this.#s(t)}
      >
        ${this.#e?this.#n(e):c}
      </dialog>
    `}#n(e){return l`
      <form method="dialog" autocomplete="off" @submit=${t=>this.#o(t)}>
        <header>
          <h2 id="${this.localName}-title">${this.heading(e)}</h2>
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${A}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,r){let o=f(t,n);return l`
      <button class="chip small" type="button" aria-label=${r??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:f(e,this.model),this.#r=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#r?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function W(i,e){let t=i.get(e);return typeof t=="string"?t:""}var j=class extends y{#e="write";#t="";#r="x";#n=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#r=t?.key??"x";let n=Number(t?.value??0);this.#n=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return l`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(vt).map(([n,r])=>l`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(r)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,r=f({do:"write",key:"x",value:""},e);return l`
      <p class="hint">${t(n==="read"?"ui.client.read.hint":"ui.write.hint")}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#r} spellcheck="false" /></label>
        ${n==="cas"?l`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?l`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#n} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?l`<div class="fields">${$t("linearizable",e)}</div>`:c}
      ${r===void 0?c:l`<p class="reason">${r}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${r===void 0?c:"true"}>${t(n==="write"?"ui.write.do":vt[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:r}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return l`
      <p class="hint">${r("ui.client.workload.hint")}</p>
      ${t.workload===void 0?c:l`<p class="verdict">${gt(t.workload,n)}</p>`}
      <div class="fields">
        ${_("clients",r("ui.client.clients"),o.clients,1,9,"1")}${_("rate",r("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${_("keys",r("ui.client.keys"),o.keys,1,26,"1")}${_("reads",r("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${$t(o.level,e)}</div>
      <footer>
        ${this.act(r("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?r("ui.client.start"):r("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",r("ui.client.contact"),t.contact??"",t.contact===void 0?r("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#l()}>${r("ui.client.turn")}</button>
      </div>
    `}#a(e,t,n,r,{state:o}){return l`
      <label>
        ${t}
        <select name=${e}>
          ${r===void 0?c:l`<option value="" ?selected=${n===""}>${r}</option>`}
          ${o.servers.map(({server:s})=>l`<option value=${s} ?selected=${s===n}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#l(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do(yt(this.#e,t=>W(e,t)))}},vt={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function _(i,e,t,n,r,o){return l`<label>${e}<input type="number" name=${i} required min=${n} max=${r} step=${o} value=${t} inputmode="decimal" /></label>`}function $t(i,{state:e,words:{t}}){let n=r=>t(r==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":r==="stale"?"ui.client.stale":"ui.client.linearizable");return l`
    <label>${t("ui.client.level")}<select name="level">${fe.map(r=>l`<option value=${r} ?selected=${r===i}>${n(r)}</option>`)}</select></label>
  `}var q=6,I=class extends b{open(e){let t=this.#n();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(q,Math.min(n,innerWidth-t.offsetWidth-q))}px`),t.style.setProperty("--top",`${Math.max(q,Math.min(r+q,innerHeight-t.offsetHeight-q))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:o}){return[e.manual,t,n,r,o]}view(e){let{t}=e.words,n=e.state.manual===!0,r=f({do:"manual",on:!n},e);return l`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#r(o)}>
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
    `}#t(e){this.#n()?.hidePopover(),this.raise(e)}#r(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#n()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#n(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function on(i,e){if(i.known!==void 0){let a=(N(await e(`events?after=${i.known}`)??"")??[]).filter(({seq:d})=>d<i.firstSeq);if(i.bridge(a))return!0}let t=i.firstSeq-1;if(t===0||i.lastSeq>He)return!1;let n=ye(ln(await e("scenario")));if(n===void 0)return!1;let o=(N(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&i.precede(n,o)}var sn=w({servers:g,config:w({electionTimeout:Se(g),heartbeat:g,latency:g,jitter:g,loss:g,duplicate:g,reorder:g,diskWrite:g},{...Ee,broken:$})});function ye(i){if(!sn(i)||"start"in i)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:r,loss:o,duplicate:s,reorder:a,diskWrite:d,broken:u,...m}=i.config,h=Array.from({length:i.servers},(v,k)=>`S${k+1}`);return{now:0,founders:h,servers:h.map(v=>an(v,d)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:Ve(m),broken:u?.split(",").sort()??[],diskWrite:d,network:{latency:n,jitter:r,loss:o,duplicate:s,reorder:a},violations:[]}}function an(i,e){return{server:i,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function ln(i){try{return JSON.parse(i??"")}catch{return}}var kt=w({status:$,role:$,currentTerm:g,commitIndex:g,log:V(Re),machine:Te($)},{votedFor:$}),dn=w({server:$,differs:V($)},{logFrom:g,a:kt,b:kt}),wt=i=>!0,xt=w({branch:g,end:g},{leader:$}),un=w({a:xt,b:xt,servers:V(dn)},{parts:w({seq:g,at:g},{a:wt,b:wt})});function St(i){try{let e=JSON.parse(i);if(!un(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:ce(t.a),b:ce(t.b)}}}catch{return}}var C=["a","b"],cn=80,mn=2e4;async function Tt(i,e,t){let n=Math.max(0,(i.parts?.seq??1)-1-cn),{past:r,branch:o}=e,s=(o===i.a.branch||o===i.b.branch)&&r.firstSeq-1<=n&&n<=r.lastSeq,[a,d]=await Promise.all(C.map(async u=>{let m=`events?branch=${i[u].branch}`;return s?Mt(r.stateAfter(n),n,await t(`${m}&after=${n}`)):Mt(await pn(t),0,await t(m),n)}));return a===void 0||d===void 0?void 0:{a,b:d}}async function pn(i){try{return ye(JSON.parse(await i("scenario")??""))}catch{return}}function Mt(i,e,t,n=e){let r=N(t??"");if(i===void 0||r===void 0||t===void 0)return;let o=r.slice(0,n-e).reduce(Ke,i),s=new Be(o,n);for(let a of r.slice(n-e,n-e+mn))s.add(a);return s}function Rt({parts:i,a:e,b:t}){let n=Math.max(e.end,t.end),r=i?.at??0,o=Math.max(2e4,Math.min(6e5,(n-r)*1.15));return{start:Math.max(0,r-o*.12),span:o}}var hn=Me("status","role","currentTerm","votedFor","commitIndex","log","machine");function Et({servers:i}){return i.flatMap(({server:e,differs:t,logFrom:n,a:r,b:o})=>t.flatMap(s=>hn(s)||s==="server"?[{server:e,field:s,logFrom:n,a:r,b:o}]:[]))}var G=class extends y{#e=async()=>{};#t={a:0,b:0};#r="loading";#n={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#g());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},r=this.#s(this.model),o=r.find(({id:a})=>a===n)?.parent,s=r.find(({id:a})=>a===o)??r.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#c()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,r=this.#r,o=(s,a)=>l`
      <label><span>${a}</span>
        <select @change=${d=>this.#l(s,d)}>
          ${this.#s(e).map(d=>l`<option value=${d.id} ?selected=${d.id===this.#t[s]}>${d.id} · ${pe(d,t)}</option>`)}
        </select>
      </label>
    `;return l`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${r==="loading"?n("ui.compare.loading"):r==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof r=="string"?c:this.#u(r,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#g()}#s(e){return tt(e?.travel.branches??[],e?.travel.branch)}#l(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,r]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[r]?{[r]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#c()}async#c(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#r="loading",this.again();let r=St(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=r?.parts===void 0||t===void 0?void 0:await Tt(r,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#r=r===void 0?"failed":{compared:r,charts:o},r!==void 0&&(this.#n={...Rt(r),follows:!1}),this.again())}#u({compared:e,charts:t},n){let{t:r}=n,{parts:o}=e;if(o===void 0)return l`<p>${r("ui.compare.same")}</p>`;let s=a=>{let d=o[a],u=d===void 0?r("ui.compare.ended"):E(d,n)?.text??d.kind;return l`<li>${r("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return l`
      ${t===void 0?c:this.#d(e,n)}
      <p><b>${r("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${C.map(s)}</ul>
      ${fn(e,n)}
    `}#d(e,{t}){let n=(o,s,a)=>l`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#p(a())}>${s}</button>
    `,r=o=>()=>({kind:"zoom",factor:o,about:this.#n.start+this.#n.span/2});return l`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),_e,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),We,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),Ge,r(1.6))}
        ${n(t("ui.spacetime.zoomIn"),je,r(1/1.6))}
        ${n(t("ui.spacetime.fit"),ze,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${C.map(o=>l`
            <figure>
              <figcaption>${this.#m(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#h(s)} @pointermove=${s=>this.#f(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#y(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#m(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${pe(t,this.model.words)}`}#p(e){if(typeof this.#r=="string"||e===void 0)return;let{parts:t,a:n,b:r}=this.#r.compared;this.#n=Ue(this.#n,e,{first:t?.at??0,last:Math.max(n.end,r.end)}),this.#g()}#h(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#f({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#p({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-S)}),this.#o=e)}#y(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=Qe(this.#n,S,Math.max(1,n-S),e.clientX-t);this.#p({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:r})}#g(){let e=this.#r;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=nt(this);for(let n of this.querySelectorAll(".diagram")){let r=n.dataset.side==="b"?"b":"a",o=e.charts[r],s={width:n.clientWidth,height:Math.max(140,Ze(o))},a=n.querySelector("canvas"),d=a===null||s.width===0?null:rt(a,s);if(d===null)continue;et(d,Xe(o,this.#n,s,"context",e.compared[r].end),t.palette,t.fonts,it(this.model.words));let u=Je(this.#n,S,s.width-S,e.compared.parts?.at??0);u<S||(d.fillStyle=t.palette.accent,d.fillRect(u-1,4,2,s.height-Ye-4),d.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function fn(i,e){let{t}=e,n=Et(i);return l`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?l`<p>${t("ui.compare.nothing")}</p>`:l`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${C.map(r=>l`<th scope="col">${t("ui.compare.on",{id:i[r].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(r=>l`
              <tr><th scope="row">${r.server}</th><td>${r.field==="log"?t("ui.compare.logFrom",{index:r.logFrom??1}):r.field}</td>
                ${C.map(o=>l`<td>${yn(r,r[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var At=12;function yn({field:i},e,t){let n=t.t("ui.none");if(e===void 0||i==="server")return e===void 0?n:e.status;switch(i){case"status":return t.first([`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let r=e.log.slice(0,At).map(o=>st(o,t)).join(", ");return e.log.length===0?n:e.log.length>At?`${r}, …`:r}case"machine":return Object.entries(e.machine).map(([r,o])=>`${r}=${o}`).join(", ")||n;default:return String(e[i]??n)}}var Ct=["elections","log","messages","faults","clients"],Nt={groups:new Set(["elections","log","faults","clients"])},z=class{#e;#t;#r;#n=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#r=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#r&&t===this.#t}get seqs(){return this.#n}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&bn(n,this.#t)&&this.#n.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#n=this.#n.slice(e))}before(e){let[t,n]=[0,this.#n.length];for(;t<n;){let r=t+n>>>1;(this.#n[r]??1/0)<=e?t=r+1:n=r}return t}};function bn(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=vn(i);return!e.has(n)||n!=="messages"&&Pe(i)<3?!1:t===void 0||$n(i,t)}function vn(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function $n(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:o,servers:s}=i;return t===e||t===void 0&&(n===e||r===e||o===e||s?.includes(e)===!0)}var P=60,Lt=10,kn={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},B=class extends b{#e=Nt;#t;#r;#n;#i;#o=new Map;#a=-1;draw(e){this.#c(e),super.draw(e)}inputs(e){let[t,n]=this.#u();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#n,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:o}=t,s=this.#t?.seqs??[],[a,d]=this.#u(),u=s.slice(a,d).reverse();return l`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${m=>this.#p(m)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${r.servers.map(({server:m})=>l`<option value=${m} ?selected=${m===this.#e.server}>${m}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Ct.map(m=>l`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(m)?"true":"false"} @click=${()=>this.#m(m)}>${o(kn[m])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${m=>this.#f(m)}>
        ${d<s.length?this.#l(o("ui.events.later"),d+P-Lt):c}
        <ol class="events">
          ${ct(u,m=>m,m=>this.#s(m,e))}
        </ol>
        ${a>0?this.#l(o("ui.events.earlier"),a+Lt):n.dropped?l`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?l`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){if(this.#n===this.#i)return;this.#i=this.#n;let e=this.querySelector(".scroll"),t=this.querySelector('[aria-current="true"]');if(e===null||t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];r.top<n.top?e.scrollTop-=n.top-r.top+r.height:r.bottom>n.bottom&&(e.scrollTop+=r.bottom-n.bottom+r.height)}#s(e,{past:t,words:n}){let r=this.#y(e,t,n);if(r===void 0)return c;let{at:o,tone:s,text:a}=r;return l`
      <li class=${s} data-seq=${e} ?data-ahead=${this.#n!==void 0&&e>this.#n}>
        <button type="button" aria-current=${e===this.#n?"true":c} @click=${()=>this.#h(e,o)}>
          <span class="at">${n.ms(Math.floor(o/1e3)*1e3)}</span><span>${a}</span>
        </button>
      </li>
    `}#l(e,t){return l`<button class="chip small" type="button" @click=${()=>this.#d(t)}>${e}</button>`}#c({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new z(e,this.#e),this.#r=void 0,this.#n=void 0),this.#a!==e.lineage&&this.#o.clear(),this.#a=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=r??e.reached(n),d=s||r!==void 0?o.seqs[o.before(a)-1]:void 0;if(d===this.#n)return;this.#n=d;let[u,m]=this.#u(),h=d===void 0?void 0:o.before(d);h===void 0?this.#r=void 0:(this.#r===void 0||h<=u||h>m)&&(this.#r=Math.min(o.seqs.length,h+P/2))}#u(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#r??e);return[Math.max(0,t-P),t]}#d(e){let t=this.#t?.seqs.length??0;this.#r=e>=t?void 0:Math.max(P,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#m(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#p(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#h(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#f(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll(".events button")],n=t.findIndex(o=>o===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#y(e,t,n){let r=this.#o.get(e);if(r!==void 0)return r;let o=t.event(e),s=o===void 0?void 0:E(o,n);return s!==void 0&&this.#o.set(e,s),this.#o.size>4*P&&this.#o.delete(this.#o.keys().next().value??e),s}};var U=class extends y{connectedCallback(){this.addEventListener("keydown",e=>this.#r(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:r}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return l`
      <p class="hint">${r.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,r){let{words:o}=r,{t:s}=o,a=L(r.state.cuts,e,t),d={from:e,to:t},u={from:t,to:e};return l`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${wn(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...d,both:!0},r,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",d),{do:"cut",...d},r,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},r,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...d},r,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,r){let o=f(t,n);return l`
      <button class="chip small" type="button" ?autofocus=${r} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#n(t,o)}>${e}</button>
    `}#r(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,r=`S${e.key}`;if(r===n||!t.state.servers.some(s=>s.server===r))return;e.preventDefault();let o=L(t.state.cuts,n,r)==="open";this.#n(o?{do:"cut",from:n,to:r,both:!0}:{do:"heal",from:n,to:r},void 0)}#n(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function wn(i,e,t,{t:n}){switch(i){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function Ot(i){return[...i.messages.flatMap(xn),...i.servers.flatMap(Mn),...Sn(i)]}function xn({id:i}){return[{do:"deliver",message:i},{do:"drop",message:i}]}function Mn({server:i,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:i}]}function Sn(i){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>De(t,i)||Fe(t,i)).map(t=>({do:"wake",client:t}))}function qt(i,e,t){let{t:n}=t;switch(i.do){case"deliver":case"drop":{let r=e.messages.find(({id:o})=>o===i.message);return r===void 0?"":Tn(r,t)}case"beat":return n("ui.pick.beat",{server:i.server,term:x(e,i.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:i.server,term:x(e,i.server)?.currentTerm});case"wake":{let r=e.operations.find(({client:o,returned:s})=>o===i.client&&s===void 0);return r===void 0?n("ui.pick.turn",{client:i.client}):n("ui.pick.wake",{client:i.client,asked:he(r)})}}}function Tn(i,{t:e}){let{type:t,entries:n=[],voteGranted:r,success:o}=i;switch(t){case"RequestVote":return e("ui.pick.requestVote",i);case"RequestVoteReply":return e(r===!0?"ui.pick.vote":"ui.pick.noVote",i);case"PreVote":return e("ui.pick.preVote",i);case"PreVoteReply":return e(r===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",i);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",i):e("ui.pick.entries",{...i,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",i);case"InstallSnapshot":return e("ui.pick.snapshot",i);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",i);case"TimeoutNow":return e("ui.pick.timeoutNow",i);case"ReadIndex":return e("ui.pick.readIndex",i);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",i);case"ClientRequest":{let{op:s="",key:a="",value:d="",expect:u=""}=i;return s==="register"?e("ui.pick.register",i):e("ui.pick.request",{...i,asked:he({op:s,key:a,value:d,expect:u})})}case"ClientReply":return e(Rn(i),{...i,index:i.index??0});default:return e("ui.pick.other",i)}}function Rn({outcome:i,result:e,leader:t}){switch(i){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var J=class extends b{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#n(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,r,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return l``;let{t:r}=n,o=Ot(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),l`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${r("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?r("ui.manual.none"):r("ui.manual.hint")}</p>
        ${En.map(([s,a])=>{let d=o.flatMap((u,m)=>a.includes(u.do)?[this.#r(u,m,e)]:[]);return d.length===0?c:l`<h3>${r(s)}</h3><ul>${d}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#r(e,t,n){let{state:r,words:o}=n,s=qt(e,r,o),a=f(e,n),d=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,m=o.t("ui.manual.dropIt",{what:s});return l`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${d} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:l`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${m} aria-disabled=${d} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${A}</button>`}
      </li>
    `}#n({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],r=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!r||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},En=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var An=[0,1e3,1e4,1e5],Cn=[.5,.9,1,1.1,2],Nn=[5e4,2e5,1e6];function p(i,e,t,n={}){return{label:i,verb:In(e.do),intent:{kind:"command",command:e},why:f(e,t),...n}}function Q(i,e){let{state:t,words:{t:n}}=e,r=x(t,i);if(r===void 0)return[];let o={server:i},s=On(i,e);return[{title:n("ui.menu.process"),acts:[p(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...r.role==="leader"?[p(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],r.status==="crashed"?p(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):p(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),r.status==="frozen"?p(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):p(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[p(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),p(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:It(An,r.disk.write).map(a=>p(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===r.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:It(Cn,r.rate).map(a=>p(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===r.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:i},why:f({do:"write",key:"x",value:""},e)},p(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:Ln(r,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,qn(i,e)]}]]}function Ln({server:i},e){let{state:t,words:{t:n}}=e,r={server:i},o=H(t),s=o===void 0?"voter":K(Ae(o,t),i);return[p(n("ui.menu.transfer",r),{do:"transfer",to:i},e,{verb:"transfer leadership"}),...s==="learner"?[p(n("ui.menu.promote",r),{do:"promote",...r},e)]:[],s==="outside"?p(n("ui.menu.add",r),{do:"addServer",...r},e):p(n("ui.menu.remove",r),{do:"removeServer",...r},e)]}function On(i,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==i).map(o=>{let s=L(t.cuts,i,o)==="open";return p(o,s?{do:"cut",from:i,to:o,both:!0}:{do:"heal",from:i,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:i,other:o}),mends:!s})})}function qn(i,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:i})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:i},why:f({do:"partition",groups:[]},e),key:"X"}}function Y(i,e,t){let{state:n,words:{t:r}}=t,o=[{from:i,to:e},{from:e,to:i}];return[{title:r("ui.menu.cable"),acts:[p(r("ui.links.cut"),{do:"cut",from:i,to:e,both:!0},t,{name:r("ui.menu.cut",{server:i,other:e})}),...o.map(s=>p(r("ui.links.cutOneWay",s),{do:"cut",...s},t)),p(r("ui.links.heal"),{do:"heal",from:i,to:e},t,{name:r("ui.menu.heal",{server:i,other:e})})]},{title:r("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:r("ui.menu.linkNetwork",s),name:r("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:f({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:d})=>a===s.from&&d===s.to)?[p(r("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function Z(i,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:i},why:e.state.messages.some(({id:r})=>r===i)?void 0:t("ui.why.notInFlight")},p(t("ui.menu.deliver"),{do:"deliver",message:i},e),p(t("ui.menu.duplicate"),{do:"duplicate",message:i},e),p(t("ui.menu.drop"),{do:"drop",message:i},e)]},{title:t("ui.menu.delay"),row:!0,acts:Nn.map(r=>p(n(r),{do:"delay",message:i,by:r},e,{name:t("ui.menu.delayBy",{by:r})}))}]}function Pt(i,e,t){let{state:n,words:{t:r}}=t,o=i.map((s,a)=>{let d=n.messages.find(u=>u.id===s);return{label:d===void 0?r("ui.why.notInFlight"):r("ui.menu.ofMessageAt",{i:a+1,...d}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:d===void 0?r("ui.why.notInFlight"):void 0}});return[{title:r("ui.menu.which"),acts:o}]}function It(i,e){return i.includes(e)?i:[...i,e].sort((t,n)=>t-n)}function In(i){return i.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function X(i,e){return i?.log[e-(i.snapshot?.lastIncludedIndex??0)-1]}function ge({index:i,term:e},{servers:t}){let n=r=>(r.snapshot?.lastIncludedIndex??0)>=i||X(r,i)?.term===e;return t.filter(n).map(({server:r})=>r)}function Dt({index:i,term:e},t){return Vt(t,n=>n.kind==="append"&&n.entries.some(r=>r.index===i&&r.term===e))}function Ft(i,e){return Vt(e,t=>{if(t.kind!=="commit"||t.index<i.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:r})=>r===t.server);return X(n,i.index)?.term===i.term})}function Vt(i,e){for(let t=i.firstSeq;t<=i.lastSeq;t++){let n=i.event(t);if(n!==void 0&&e(n))return n}}function Ht(i,e,t){let{state:n,past:r,words:o}=t,{t:s,ms:a,list:d}=o,u=X(x(n,i),e);if(u===void 0)return[{title:s("ui.menu.moments"),acts:[]}];let m={appended:Dt(u,r),committed:Ft(u,r)},h=m.committed,v=n.servers.some(F=>F.commitIndex>=e&&ge(u,n).includes(F.server)),k=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:d(ge(u,n))}),v?h===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(h.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:k,acts:[Kt(s("ui.menu.toAppended"),m.appended,s("ui.why.notKept")),Kt(s("ui.menu.toCommitted"),h!==void 0&&h.at<=t.shown?h:void 0,s(v?"ui.why.notKept":"ui.entry.notCommitted"))]}]}function Kt(i,e,t){if(e===void 0)return{label:i,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:r}=e;return{label:i,verb:"go to moment",intent:{kind:"look",at:n,seq:r},why:void 0}}function Wt(i,e,t){let n=i.toLowerCase(),r=[...n].every(u=>u===n[0]),o=r?n.slice(0,1):n,s=Math.max(0,r?t+1:t),a=u=>jt(u.toLowerCase(),o);return e.map((u,m)=>(s+m)%e.length).find(u=>a(e[u]??""))}function _t(i,e){let t=e.toLowerCase();return i.toLowerCase().split(/\s+/).every(n=>jt(t,n))}function jt(i,e){for(let t=i.indexOf(e);t>=0;t=i.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(i[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var R=8,Pn="(max-width: 560px)",D=class extends b{#e;#t;#r;#n={text:"",at:0};open(e,t){this.#d()?.hidePopover(),this.#e=e,this.#r=void 0,this.#t=t,this.again();let n=this.#d();n!==null&&(n.showPopover(),n.scrollTop=0,Vn(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#m()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:r,control:o,status:s,looking:a,travel:d}=e;return[t,this.#r,n,r,o,s,a,d.branch]}view(e){let t=this.#e,n=t===void 0?"":Fn(t,e);return l`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${r=>this.#l(r)}
        @toggle=${r=>this.#u(r)}
      >
        ${t===void 0?c:l`<p class="about" aria-hidden="true">${n}</p>
              ${Dn(t,e,this.#t).map(r=>this.#i(r))}`}
      </div>
    `}#i({title:e,facts:t=[],row:n,acts:r}){return l`
      <div class="group" role="group" aria-label=${[...t,e].join(" ")}>
        ${t.map(o=>l`<span class="fact" aria-hidden="true">${o}</span>`)}
        <span class="title" aria-hidden="true">${e}</span>
        <div class=${n===!0?"row":"column"}>${r.map(o=>n===!0?this.#a(o):this.#o(o))}</div>
      </div>
    `}#o(e){let{label:t,key:n,why:r,sure:o}=e,s=this.#r===t;return l`
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
    `}#s({label:e,sure:t,why:n,intent:r}){if(t!==void 0&&n===void 0&&this.#r!==e){this.#r=e,this.again();return}this.#d()?.hidePopover(),this.raise(n===void 0?r:{kind:"why",text:n})}#l(e){if(e.key==="Tab"&&this.#d()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#m(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?this.#c(e,t,n):n+r;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#c({key:e,timeStamp:t},n,r){if(e===" "||[...e].length!==1)return;let o=t-this.#n.at<700?this.#n.text+e:e;return this.#n={text:o,at:t},Wt(o,n.map(s=>s.ariaLabel??s.textContent??""),r)}#u(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#d(){return this.querySelector(".menu")}#m(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Dn(i,e,t){switch(i.kind){case"server":return Q(i.server,e);case"messages":{let[n,...r]=i.messages;return n===void 0?[]:r.length>0&&t!==void 0?Pt(i.messages,t,e):Z(n,e)}case"link":return Y(i.a,i.b,e);case"entry":return Ht(i.server,i.index,e)}}function Fn(i,{state:e,words:t}){let{t:n}=t;switch(i.kind){case"server":{let r=x(e,i.server);if(r===void 0)return i.server;let{role:o,currentTerm:s,status:a}=r;return n("ui.menu.ofServer",{server:i.server,role:a==="up"?ot(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let r=e.messages.find(({id:o})=>o===i.messages[0]);return r===void 0?n("ui.why.notInFlight"):i.messages.length>1?n("ui.menu.ofMessages",{n:i.messages.length}):n("ui.menu.ofMessage",r)}case"link":return n("ui.menu.ofLink",i);case"entry":return n("ui.menu.ofEntry",i)}}function Vn(i,e){if(matchMedia(Pn).matches){i.style.left=i.style.top="";return}let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+R,o=e.left-R-t,s=r+t+R<=innerWidth?r:o>=R?o:(innerWidth-t)/2,a=Math.max(R,Math.min(e.top,innerHeight-n-R));i.style.left=`${Math.max(R,s)}px`,i.style.top=`${a}px`}var Kn=9,ee=class extends y{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:r}=n,o=Ce(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:d})=>d),a=s.length<Kn?[`S${s.length+1}`]:[];return l`
      <div class="verdict">${this.#r(o,e)}</div>
      <ul class="members" aria-label=${r("ui.members.list")}>
        ${[...s,...a].map(d=>this.#n(d,s.includes(d),o,e))}
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
    `}#r(e,{words:t}){let{t:n,list:r}=t,{voters:o,votersOutgoing:s=[],index:a,committed:d}=e,u=[...e.learners??[],...e.learnersNext??[]],m=Ne(e)?n("ui.members.joint",{old:r(s),neededOld:M(s.length),new:r(o),neededNew:M(o.length)}):n("ui.members.voters",{voters:r(o),needed:M(o.length),n:o.length}),h=a===0?n("ui.members.first"):d?n("ui.members.committed",{index:a}):n("ui.members.uncommitted",{index:a});return[m,...u.length===0?[]:[n("ui.members.learners",{learners:r(u)})],h].map(v=>l`<p>${v}</p>`)}#n(e,t,n,r){let{state:o,words:s}=r,{t:a}=s,d=K(n,e),u=(m,h)=>this.act(m,h,r,a("ui.members.act",{server:e,what:m}));return l`
      <li data-member=${e} data-membership=${t?d:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?Hn[d]:"ui.members.new")}${H(o)?.server===e?l` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${d==="outside"?l`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:l`
                ${d==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},Hn={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var Wn=.1,Gt=36e5,te=class extends y{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:r,jitter:o,loss:s,duplicate:a,reorder:d}=_n(this.#e,t),u=(m,h,v,k,F)=>l`
      <label>${h}<input type="number" name=${m} ?autofocus=${m==="latency"} required min=${k} max=${F} step="any" value=${v} inputmode="decimal" /></label>
    `;return l`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),r/1e3,Wn,Gt)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,Gt)}
        ${u("loss",n("ui.network.loss"),be(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),be(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),be(d),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},r=f(n,e),o=()=>{r===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return l`<button class="chip" type="button" aria-disabled=${r===void 0?c:"true"} title=${r??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(W(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function _n(i,{network:e,links:t}){return{...e,...t.find(({from:n,to:r})=>n===i?.from&&r===i.to)}}function be(i){return Number((i*100).toPrecision(6))}var jn=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],$e={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function zt(i,{options:e,electionTimeout:t,heartbeat:n}){let r={...e,...Object.fromEntries(jn.map(m=>[m,i.get(m)!==null])),...Object.fromEntries(Object.keys($e).map(m=>[m,Math.round(Number(i.get(m)))]))},o=Object.entries(r).filter(([m,h])=>h!==e[m]),[s,a,d]=[ve(i,"low"),ve(i,"high"),ve(i,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...d===n?{}:{heartbeat:d}};return Object.keys(u).length>1?u:void 0}function ve(i,e){return Math.round(Number(i.get(e))*1e3)}var ne=class extends y{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:r}=n,{options:o}=t,[s,a]=t.electionTimeout,d=(h,v,k=!1)=>l`
      <label class="switch"><input type="checkbox" name=${h} ?checked=${o[h]} ?disabled=${k} />${r(v)}</label>
    `,u=(h,v)=>l`
      <label>${r(v)}<input type="number" name=${h} required min="0" max=${$e[h]} step="1" value=${o[h]} inputmode="numeric" /></label>
    `,m=(h,v,k)=>l`
      <label>${r(v)}<input type="number" name=${h} ?autofocus=${h==="low"} required min=${1} max=${36e5} step="any" value=${k/1e3} inputmode="decimal" /></label>
    `;return l`
      <div class="fields" @input=${()=>this.#n()}>
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
        ${n.map(o=>l`<label class="switch"><input type="checkbox" .checked=${this.#e.has(o)} @change=${()=>this.#r(o)} />${o}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),r.length===0?{do:"align"}:{do:"align",servers:r},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:zt(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#r(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#n(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function Bt(i){let{state:e,words:{t}}=i,n=e.servers.map(({server:s})=>s),r=n.flatMap((s,a)=>n.slice(a+1).map(d=>[s,d])),o=[...Bn(i),...n.flatMap(s=>Q(s,i)).flatMap(({acts:s})=>s),...r.flatMap(([s,a])=>Y(s,a,i)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>Z(s.id,i).flatMap(({acts:a})=>a.map(d=>({...d,name:t("ui.act.ofMessage",{...s,act:d.name??d.label})})))),...Xn(i)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function Ut(i,e){let t=e.trim();return t===""?i:i.filter(({name:n,label:r,verb:o})=>_t(t,`${n??r} ${o}`))}function Bn(i){let{state:e,words:t,playing:n,travel:r}=i,{t:o}=t,s=(a,d,u,m)=>({label:d,verb:a,intent:{kind:"dialog",dialog:a},why:f(u,i),key:m});return[p(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},i,{key:"Space"}),p(o("ui.step"),{do:"step"},i,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...Un(i),p(o("ui.undo"),{do:"undo"},i,{key:"Ctrl Z",verb:"undo"}),p(o("ui.act.branch"),i.looking?{do:"branch",at:i.shown}:{do:"branch"},i,{key:"F",verb:"branch fork"}),...(r.branches??[]).filter(({id:a})=>a!==r.branch).map(({id:a})=>p(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},i,{verb:"switch branch"})),p(o("ui.act.request"),Le(e),i,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),p(o("ui.healAll"),{do:"healAll"},i,{key:"H",verb:"heal all"}),p(o("ui.act.align"),{do:"align"},i,{key:"A",verb:"align timers"}),p(o("ui.act.spread"),{do:"spread"},i,{key:"T",verb:"spread timers"}),ke(o("ui.act.restartLeader"),"restart leader",Oe(e,t),i,"R"),ke(o("ui.act.resume"),"resume all",qe(e,t),i,"B"),ke(o("ui.act.setUp"),"log replication",Ie(e),i,"L"),...e.manual===!0?[p(o("ui.act.manualOff"),{do:"manual",on:!1},i,{verb:"manual off"})]:[p(o("ui.act.manualOn"),{do:"manual",on:!0},i,{verb:"manual on"})],re("members",o("ui.members")),re("options",o("ui.options")),re("rules",o("ui.rules")),re("compare",o("ui.compare")),...Jn(i),...e.workload===void 0?[]:[p(o("ui.act.endWorkload"),{do:"workload",clients:0},i)],...Qn(i).map(a=>p(o("ui.act.wake",{client:a}),{do:"wake",client:a},i)),...Zn(i),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function re(i,e){return{label:e,verb:i,intent:{kind:"dialog",dialog:i},why:void 0}}function ke(i,e,t,n,r){let o=t.kind==="why"?t.text:t.kind==="sequence"?f(t.commands[0],n):void 0;return{label:i,verb:e,intent:t,why:o,key:r}}function Un(i){let{t:e}=i.words,t=(n,r)=>[p(e("ui.act.next",{what:r}),{do:"jump",to:n},i,{verb:`jump next ${n}`}),p(e("ui.act.previous",{what:r}),{do:"jump",to:n,back:!0},i,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function Jn(i){let{state:e,words:{t}}=i,n=`S${e.servers.length+1}`;return[p(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},i,{verb:"add server voter"}),p(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},i,{verb:"add server learner"}),p(t("ui.act.leaveJoint"),{do:"leaveJoint"},i)]}function Qn({state:{operations:i,workload:e}}){let t=i.filter(({returned:r})=>r===void 0).map(({client:r})=>r),n=Array.from({length:e?.clients??0},(r,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var Yn=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function Zn(i){let{state:e,words:{t}}=i;return Yn.map(n=>{let r=e.options[n];return p(t(r?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!r},i,{verb:`configure ${n}`})})}function Xn(i){let{state:e,sections:t,words:{t:n}}=i;return Object.keys(t).map(r=>{let o=e.broken.includes(r);return p(n(o?"ui.act.mend":"ui.act.break",{rule:r}),{do:o?"mend":"break",rule:r},i,{verb:`${o?"mend":"break"} rule ${r}`})})}var er=60,ie=class extends y{#e="";#t=0;#r;prepare(){this.#e="",this.#t=0,this.#r=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),r=Math.min(this.#t,n.length-1);return l`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${n.length===0?c:`palette-${r}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${n.map((o,s)=>this.#n(o,s,s===r))}
      </div>
      <p class="hint" role="status">${n.length===0?t("ui.palette.none"):c}</p>
    `}#n(e,t,n){let{label:r,name:o=r,key:s,why:a,sure:d}=e,u=a??(this.#r===o?d:void 0);return l`
      <div class="act" id="palette-${t}" role="option" aria-selected=${n?"true":"false"} aria-disabled=${a===void 0?c:"true"}
        @click=${()=>this.#l(e)}>
        <span>${o}${u===void 0?c:l`<span class="reason">${u}</span>`}</span>
        ${s===void 0?c:l`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#i(e){return Ut(Bt(e),this.#e).slice(0,er)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),r={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#l(s)}if(r===void 0||n.length===0)return;e.preventDefault();let o=this.#t+r;this.#s(Math.abs(r)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#l({intent:e,why:t,sure:n,label:r,name:o=r}){if(t===void 0){if(n!==void 0&&this.#r!==o){this.#r=o,this.again();return}this.close(),this.raise(e)}}};var oe=class extends y{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],r=Math.max(1,t.length-M(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,r))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t}){let{t:n}=t,r=e.servers.map(a=>a.server),[o,s]=this.#n(r);return l`
      <p class="hint">${n("ui.partition.hint")}</p>
      <div class="split">
        ${r.map(a=>l`
            <fieldset>
              <legend>${a}</legend>
              ${this.#t(a,"A",!0)}${this.#t(a,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${Jt("A",o,r.length,t)}<br />${Jt("B",s,r.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${o.length===0||s.length===0}>${n("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#n(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return l`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#r(e,n)} />
        <span>${t}</span>
      </label>
    `}#r(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#n(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function Jt(i,e,t,n){let{t:r,list:o}=n;if(e.length===0)return r("ui.partition.empty",{group:i});let s={group:i,servers:o(e),n:e.length,all:t};return e.length>=M(t)?r("ui.partition.majority",s):r("ui.partition.minority",s)}var Qt="pg-pointer",se=class extends b{#e=window!==window.top||tr();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#n()};#r=e=>{e.key==="Escape"&&this.#n()};connectedCallback(){this.#e||(document.addEventListener(me,this.#t),document.addEventListener("keydown",this.#r))}disconnectedCallback(){document.removeEventListener(me,this.#t),document.removeEventListener("keydown",this.#r)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?c:l`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#n()}>${A}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#n(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(Qt,"1")}catch{}this.again()}}};function tr(){try{return localStorage.getItem(Qt)!==null}catch{return!1}}var we=at(class extends lt{constructor(i){if(super(i),i.type!==T.PROPERTY&&i.type!==T.ATTRIBUTE&&i.type!==T.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!dt(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===O||e===c)return e;let t=i.element,n=i.name;if(i.type===T.PROPERTY){if(e===t[n])return O}else if(i.type===T.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return O}else if(i.type===T.ATTRIBUTE&&t.getAttribute(n)===e+"")return O;return ut(i),e}});function Yt(i,{t:e,first:t,list:n}){if(i.length>2)return e("ui.rules.standing.many",{n:i.length});let r=i.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(r)})}function Zt(i,e,t,{first:n}){let r=Object.entries(i).map(([d,u])=>({rule:d,section:u,name:n([`rule.${d}.name`],{})??d,text:n([`rule.${d}.text`],{})??""})),o=e.toLowerCase().split(/\s+/),s=r.filter(d=>{let u=Object.values(d).join(" ").toLowerCase();return o.every(m=>u.includes(m))}),a=({rule:d})=>t.includes(d)?0:1;return s.sort((d,u)=>a(d)-a(u)||d.section.localeCompare(u.section,"en",{numeric:!0}))}var ae=class extends y{#e="";#t=[];prepare(){this.#i("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:r}=n,o=Zt(t,this.#e,this.#t,n);return l`
      <p class="hint">${r("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${r("ui.rules.search")} placeholder=${r("ui.rules.search")}
        .value=${we(this.#e)} @input=${s=>this.#n(s)} />
      ${o.length===0?l`<p>${r("ui.rules.none")}</p>`:l`<ul class="rules">${o.map(s=>this.#r(s,e))}</ul>`}
    `}submit(){return!1}#r({rule:e,name:t,text:n,section:r},o){let{t:s}=o.words,a=o.state.broken.includes(e),d={do:a?"mend":"break",rule:e},u=f(d,o);return l`
      <li data-rule=${e} data-broken=${a?"true":"false"}>
        <span><b>${t}</b> <span class="hint">${r}</span></span>
        <label class="switch" title=${u??c}>
          <span>${s(a?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${s("ui.rules.break",{rule:t})} aria-disabled=${u===void 0?c:"true"}
            .checked=${we(a)} @change=${()=>this.do(d)} />
        </label>
        <span class="what">${n}</span>
      </li>
    `}#n({target:e}){e instanceof HTMLInputElement&&this.#i(e.value),this.again()}#i(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var le=class extends b{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return l`
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
    `}};var de=class extends b{inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return[t.manual,t.broken,n,r,o,s]}view(e){return l`${this.#e(e)}${this.#t(e)}`}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=f({do:"manual",on:!1},e);return l`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${nr}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:l`
      <p class="standing bad" data-testid="broken">
        <span>${Yt(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function nr(){let i=document.querySelector("pg-manual"),e=i?.querySelector("[data-row][tabindex='0']")??i?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}var ue=class extends b{inputs({state:e,words:t,past:n}){return[e.violations,e.broken,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let o=mt(e.violations);if(o===void 0)return l`<div role="alert"></div>`;let s=pt(n,o.seq);return l`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:o,sections:s}){let{t:a}=r,d=n.violations.length-1;return l`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${rr(e,r)}${d>0?l` <span class="hint">· ${a("ui.violation.more",{n:d})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        ${t===void 0?c:l`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,r))}</ol>`}
        <p class="detail" lang="en">${e.detail??""}</p>
        ${n.broken.map(u=>ht(u,a("ui.violation.rule"),r,s))}
      </section>
    `}#t({seq:e,at:t},n,r){let o=n.event(e),s=o===void 0?void 0:E(o,r);return l`<li><span class="at">${r.ms(t)}</span> ${s?.text??""}</li>`}};function rr({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(o=>o!=="").join(" · ")}function ir(i,e=or,t=sr){return async n=>{try{for(let r=0;;r++){let o=await e(i.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||r===5)return;await t(s*1e3)}}catch{return}}}function or(i){return fetch(i,{cache:"no-store"})}function sr(i){return new Promise(e=>setTimeout(e,i))}customElements.define("pg-standing",de);customElements.define("pg-events",B);customElements.define("pg-safety",le);customElements.define("pg-violation",ue);customElements.define("pg-pointer",se);customElements.define("pg-menu",D);customElements.define("pg-cluster",I);customElements.define("pg-manual",J);customElements.define("pg-client",j);customElements.define("pg-members",ee);customElements.define("pg-options",ne);customElements.define("pg-rules",ae);customElements.define("pg-partition",oe);customElements.define("pg-compare",G);customElements.define("pg-links",U);customElements.define("pg-network",te);customElements.define("pg-palette",ie);function ns(i,e,t){switch(e.kind){case"menu":xe(i,"pg-menu",D)?.open(e.subject,e.anchor);break;case"cluster":xe(i,"pg-cluster",I)?.open(e.anchor);break;case"dialog":xe(i,`pg-${e.dialog}`,y)?.open(e,t)}}function xe(i,e,t){let n=i.find(r=>r.localName===e);return n instanceof t?n:void 0}export{ns as open,ir as readBy,on as recover};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
