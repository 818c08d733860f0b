import{$ as dt,A as ze,B as M,C as R,D as l,E as P,F as c,G as Be,H as Qe,I as Ue,J as ve,K as g,L as Je,M as Ye,N as Ze,O as Xe,P as et,Q as N,R as ke,S as tt,T as nt,U as rt,V as it,W as S,X as ot,Y as st,Z as at,_ as lt,a as v,aa as ut,b as Ce,ba as ct,c as b,ca as pt,d as Oe,da as mt,e as x,ea as ht,f as Le,fa as T,g as qe,ga as ft,h as $,ha as yt,i as Pe,ia as gt,j as Ie,ja as bt,k as be,ka as vt,l as L,la as kt,m as De,ma as _,n as Fe,o as Ve,oa as $e,p as W,pa as $t,q as j,qa as wt,r as Ke,s as He,t as We,u as je,v as A,w as _e,x as q,y,z as Ge}from"./chunk-AHOQQKG3.js";function I(i,{t:e,first:t,list:n}){if(i.length>2)return e("ui.rules.standing.many",{n:i.length});let r=i.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(r)})}function xt(i,e,t,{first:n}){let r=Object.entries(i).map(([d,u])=>({rule:d,section:u,name:n([`rule.${d}.name`],{})??d,text:n([`rule.${d}.text`],{})??"",without:n([`rule.${d}.without`],{})??""})),o=e.toLowerCase().split(/\s+/),s=r.filter(d=>{let u=Object.values(d).join(" ").toLowerCase();return o.every(p=>u.includes(p))}),a=({rule:d})=>t.includes(d)?0:1;return s.sort((d,u)=>a(d)-a(u)||d.section.localeCompare(u.section,"en",{numeric:!0}))}var G=class extends g{inputs({state:e,words:t}){return[e.broken,t]}view({state:e,words:t}){let[n]=e.broken;return n===void 0?c:l`
      <p class="broken">
        <span aria-hidden="true">✕</span>
        <button class="words" type="button" @click=${()=>this.raise({kind:"dialog",...e.broken.length===1?{dialog:"rule",rule:n}:{dialog:"rules"}})}>${I(e.broken,t)}</button>
      </p>
    `}};var we=["linearizable","lease","stale"];function Rt(i,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(i){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:Mt(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:Mt(e("level")),keys:Math.round(Number(e("keys")))}}}function St({clients:i,rate:e,reads:t,level:n,keys:r},{t:o,number:s}){return o("ui.client.working",{n:i,rate:s(e),reads:s(t*100),level:n,keys:r})}function Mt(i){return we.find(e=>e===i)??"linearizable"}var f=class extends g{#e=!1;#t;#r;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#r=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice]:[!1]}view(e){return l`
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
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${N}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,r){let o=y(t,n);return l`
      <button class="chip small" type="button" aria-label=${r??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:y(e,this.model),this.#r=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#r?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function z(i,e){let t=i.get(e);return typeof t=="string"?t:""}var Q=class extends f{#e="write";#t="";#r="x";#n=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#r=t?.key??"x";let n=Number(t?.value??0);this.#n=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return l`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(Et).map(([n,r])=>l`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(r)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,r=y({do:"write",key:"x",value:""},e);return l`
      <p class="hint">${t(n==="read"?"ui.client.read.hint":"ui.write.hint")}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#r} spellcheck="false" /></label>
        ${n==="cas"?l`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?l`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#n} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?l`<div class="fields">${At("linearizable",e)}</div>`:c}
      ${r===void 0?c:l`<p class="reason">${r}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${r===void 0?c:"true"}>${t(n==="write"?"ui.write.do":Et[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:r}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return l`
      <p class="hint">${r("ui.client.workload.hint")}</p>
      ${t.workload===void 0?c:l`<p class="verdict">${St(t.workload,n)}</p>`}
      <div class="fields">
        ${B("clients",r("ui.client.clients"),o.clients,1,9,"1")}${B("rate",r("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${B("keys",r("ui.client.keys"),o.keys,1,26,"1")}${B("reads",r("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${At(o.level,e)}</div>
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
    `}#s(e){this.#e=e,this.again()}#l(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do(Rt(this.#e,t=>z(e,t)))}},Et={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function B(i,e,t,n,r,o){return l`<label>${e}<input type="number" name=${i} required min=${n} max=${r} step=${o} value=${t} inputmode="decimal" /></label>`}function At(i,{state:e,words:{t}}){let n=r=>t(r==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":r==="stale"?"ui.client.stale":"ui.client.linearizable");return l`
    <label>${t("ui.client.level")}<select name="level">${we.map(r=>l`<option value=${r} ?selected=${r===i}>${n(r)}</option>`)}</select></label>
  `}var D=6,F=class extends g{open(e){let t=this.#n();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(D,Math.min(n,innerWidth-t.offsetWidth-D))}px`),t.style.setProperty("--top",`${Math.max(D,Math.min(r+D,innerHeight-t.offsetHeight-D))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:o}){return[e.manual,t,n,r,o]}view(e){let{t}=e.words,n=e.state.manual===!0,r=y({do:"manual",on:!n},e);return l`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#r(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        ${this.#e(t("ui.whyNot.leader"),t("ui.whyNot.what"),{kind:"dialog",dialog:"why",question:{ask:"leader"}})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${r===void 0?c:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${r??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return l`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#n()?.hidePopover(),this.raise(e)}#r(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#n()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#n(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function fn(i,e){if(i.known!==void 0){let a=(L(await e(`events?after=${i.known}`)??"")??[]).filter(({seq:d})=>d<i.firstSeq);if(i.bridge(a))return!0}let t=i.firstSeq-1;if(t===0||i.lastSeq>Ue)return!1;let n=xe(bn(await e("scenario")));if(n===void 0)return!1;let o=(L(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&i.precede(n,o)}var yn=$({servers:b,config:$({electionTimeout:Le(b),heartbeat:b,latency:b,jitter:b,loss:b,duplicate:b,reorder:b,diskWrite:b},{...Ie,broken:v})});function xe(i){if(!yn(i)||"start"in i)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:r,loss:o,duplicate:s,reorder:a,diskWrite:d,broken:u,...p}=i.config,h=Array.from({length:i.servers},(k,w)=>`S${w+1}`);return{now:0,founders:h,servers:h.map(k=>gn(k,d)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:Be(p),broken:u?.split(",").sort()??[],diskWrite:d,network:{latency:n,jitter:r,loss:o,duplicate:s,reorder:a},violations:[]}}function gn(i,e){return{server:i,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function bn(i){try{return JSON.parse(i??"")}catch{return}}var Nt=$({status:v,role:v,currentTerm:b,commitIndex:b,log:x(Pe),machine:qe(v)},{votedFor:v}),vn=$({server:v,differs:x(v)},{logFrom:b,a:Nt,b:Nt}),Ct=i=>!0,Ot=$({branch:b,end:b},{leader:v}),kn=$({a:Ot,b:Ot,servers:x(vn)},{parts:$({seq:b,at:b},{a:Ct,b:Ct})});function qt(i){try{let e=JSON.parse(i);if(!kn(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:be(t.a),b:be(t.b)}}}catch{return}}var C=["a","b"],$n=80,wn=2e4;async function Pt(i,e,t){let n=Math.max(0,(i.parts?.seq??1)-1-$n),{past:r,branch:o}=e,s=(o===i.a.branch||o===i.b.branch)&&r.firstSeq-1<=n&&n<=r.lastSeq,[a,d]=await Promise.all(C.map(async u=>{let p=`events?branch=${i[u].branch}`;return s?Lt(r.stateAfter(n),n,await t(`${p}&after=${n}`)):Lt(await xn(t),0,await t(p),n)}));return a===void 0||d===void 0?void 0:{a,b:d}}async function xn(i){try{return xe(JSON.parse(await i("scenario")??""))}catch{return}}function Lt(i,e,t,n=e){let r=L(t??"");if(i===void 0||r===void 0||t===void 0)return;let o=r.slice(0,n-e).reduce(Qe,i),s=new tt(o,n);for(let a of r.slice(n-e,n-e+wn))s.add(a);return s}function It({parts:i,a:e,b:t}){let n=Math.max(e.end,t.end),r=i?.at??0,o=Math.max(2e4,Math.min(6e5,(n-r)*1.15));return{start:Math.max(0,r-o*.12),span:o}}var Mn=Oe("status","role","currentTerm","votedFor","commitIndex","log","machine");function Dt({servers:i}){return i.flatMap(({server:e,differs:t,logFrom:n,a:r,b:o})=>t.flatMap(s=>Mn(s)||s==="server"?[{server:e,field:s,logFrom:n,a:r,b:o}]:[]))}var U=class extends f{#e=async()=>{};#t={a:0,b:0};#r="loading";#n={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#h());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},r=this.#s(this.model),o=r.find(({id:a})=>a===n)?.parent,s=r.find(({id:a})=>a===o)??r.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#u()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,r=this.#r,o=(s,a)=>l`
      <label><span>${a}</span>
        <select @change=${d=>this.#l(s,d)}>
          ${this.#s(e).map(d=>l`<option value=${d.id} ?selected=${d.id===this.#t[s]}>${d.id} · ${ke(d,t)}</option>`)}
        </select>
      </label>
    `;return l`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${r==="loading"?n("ui.compare.loading"):r==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof r=="string"?c:this.#p(r,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#h()}#s(e){return dt(e?.travel.branches??[],e?.travel.branch)}#l(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,r]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[r]?{[r]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#u()}async#u(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#r="loading",this.again();let r=qt(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=r?.parts===void 0||t===void 0?void 0:await Pt(r,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#r=r===void 0?"failed":{compared:r,charts:o},r!==void 0&&(this.#n={...It(r),follows:!1}),this.again())}#p({compared:e,charts:t},n){let{t:r}=n,{parts:o}=e;if(o===void 0)return l`<p>${r("ui.compare.same")}</p>`;let s=a=>{let d=o[a],u=d===void 0?r("ui.compare.ended"):A(d,n)?.text??d.kind;return l`<li>${r("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return l`
      ${t===void 0?c:this.#d(e,n)}
      <p><b>${r("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${C.map(s)}</ul>
      ${Rn(e,n)}
    `}#d(e,{t}){let n=(o,s,a)=>l`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#m(a())}>${s}</button>
    `,r=o=>()=>({kind:"zoom",factor:o,about:this.#n.start+this.#n.span/2});return l`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),Ye,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),Je,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),Xe,r(1.6))}
        ${n(t("ui.spacetime.zoomIn"),Ze,r(1/1.6))}
        ${n(t("ui.spacetime.fit"),et,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${C.map(o=>l`
            <figure>
              <figcaption>${this.#c(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#f(s)} @pointermove=${s=>this.#y(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#g(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#c(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${ke(t,this.model.words)}`}#m(e){if(typeof this.#r=="string"||e===void 0)return;let{parts:t,a:n,b:r}=this.#r.compared;this.#n=nt(this.#n,e,{first:t?.at??0,last:Math.max(n.end,r.end)}),this.#h()}#f(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#y({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#m({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-S)}),this.#o=e)}#g(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=it(this.#n,S,Math.max(1,n-S),e.clientX-t);this.#m({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:r})}#h(){let e=this.#r;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=ut(this);for(let n of this.querySelectorAll(".diagram")){let r=n.dataset.side==="b"?"b":"a",o=e.charts[r],s={width:n.clientWidth,height:Math.max(140,st(o))},a=n.querySelector("canvas"),d=a===null||s.width===0?null:ct(a,s);if(d===null)continue;lt(d,at(o,this.#n,s,"context",e.compared[r].end),t.palette,t.fonts,pt(this.model.words));let u=rt(this.#n,S,s.width-S,e.compared.parts?.at??0);u<S||(d.fillStyle=t.palette.accent,d.fillRect(u-1,4,2,s.height-ot-4),d.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function Rn(i,e){let{t}=e,n=Dt(i);return l`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?l`<p>${t("ui.compare.nothing")}</p>`:l`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${C.map(r=>l`<th scope="col">${t("ui.compare.on",{id:i[r].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(r=>l`
              <tr><th scope="row">${r.server}</th><td>${r.field==="log"?t("ui.compare.logFrom",{index:r.logFrom??1}):r.field}</td>
                ${C.map(o=>l`<td>${Sn(r,r[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var Ft=12;function Sn({field:i},e,t){let n=t.t("ui.none");if(e===void 0||i==="server")return e===void 0?n:e.status;switch(i){case"status":return t.first([`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let r=e.log.slice(0,Ft).map(o=>ht(o,t)).join(", ");return e.log.length===0?n:e.log.length>Ft?`${r}, …`:r}case"machine":return Object.entries(e.machine).map(([r,o])=>`${r}=${o}`).join(", ")||n;default:return String(e[i]??n)}}var Vt=["elections","log","messages","faults","clients"],Kt={groups:new Set(["elections","log","faults","clients"])},J=class{#e;#t;#r;#n=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#r=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#r&&t===this.#t}get seqs(){return this.#n}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&En(n,this.#t)&&this.#n.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#n=this.#n.slice(e))}before(e){let[t,n]=[0,this.#n.length];for(;t<n;){let r=t+n>>>1;(this.#n[r]??1/0)<=e?t=r+1:n=r}return t}};function En(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=An(i);return!e.has(n)||n!=="messages"&&_e(i)<3?!1:t===void 0||Nn(i,t)}function An(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function Nn(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:o,servers:s}=i;return t===e||t===void 0&&(n===e||r===e||o===e||s?.includes(e)===!0)}var Cn=i=>typeof i=="object"&&i!==null&&"do"in i&&typeof i.do=="string",On=$({code:v,text:v},{lead:v,remedies:x(Cn),deeds:x(v),take:b}),Ln=$({question:v,code:v,text:v,moment:b,paused:Ce,obstacles:x(On),reach:x($({server:v,text:v}))});function Ht(i){try{let e=JSON.parse(i??"");return Ln(e)?e:void 0}catch{return}}function Wt(i,e,{looking:t,shown:n,travel:r}){let o=t&&r.branch!==void 0?{branch:r.branch,at:Math.max(Math.floor(n),Number(i.at??0))}:{},{at:s,...a}=i;return`why?${Object.entries({...a,...o,lang:e}).map(([u,p])=>`${u}=${encodeURIComponent(p)}`).join("&")}`}function jt(i){switch(i?.kind){case"vote":return i.granted?void 0:{ask:"vote",event:i.seq,at:i.at};case"ignored":return{ask:"vote",event:i.seq,at:i.at};case"truncate":return i.server===void 0?void 0:{ask:"gone",server:i.server,index:i.fromIndex,at:i.at};case"invoke":case"retry":case"return":return"op"in i&&i.op==="read"?{ask:"read",event:i.seq,at:i.at}:void 0;default:return}}var V=60,_t=10,qn={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},Y=class extends g{#e=Kt;#t;#r;#n;#i;#o=new Map;#a=-1;draw(e){this.#p(e),super.draw(e)}inputs(e){let[t,n]=this.#d();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#n,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:o}=t,s=this.#t?.seqs??[],[a,d]=this.#d(),u=s.slice(a,d).reverse();return l`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${p=>this.#f(p)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${r.servers.map(({server:p})=>l`<option value=${p} ?selected=${p===this.#e.server}>${p}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Vt.map(p=>l`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(p)?"true":"false"} @click=${()=>this.#m(p)}>${o(qn[p])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${p=>this.#g(p)}>
        ${d<s.length?this.#u(o("ui.events.later"),d+V-_t):c}
        <ol class="events">
          ${vt(u,p=>p,p=>this.#s(p,e))}
        </ol>
        ${a>0?this.#u(o("ui.events.earlier"),a+_t):n.dropped?l`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?l`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){if(this.#n===this.#i)return;this.#i=this.#n;let e=this.querySelector(".scroll"),t=this.querySelector('[aria-current="true"]');if(e===null||t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()];r.top<n.top?e.scrollTop-=n.top-r.top+r.height:r.bottom>n.bottom&&(e.scrollTop+=r.bottom-n.bottom+r.height)}#s(e,{past:t,words:n,sections:r}){let o=this.#h(e,t,n);if(o===void 0)return c;let{at:s,tone:a,text:d,rule:u}=o,p=jt(t.event(e));return l`
      <li class=${a} data-seq=${e} ?data-ahead=${this.#n!==void 0&&e>this.#n}>
        <button type="button" data-row aria-current=${e===this.#n?"true":c} @click=${()=>this.#y(e,s)}>
          <span class="at">${n.ms(Math.floor(s/1e3)*1e3)}</span><span>${d}</span>
        </button>
        ${p===void 0?c:l`<button class="chip small ask" type="button" aria-label=${`${n.t("ui.whyNot")} ${d}`} @click=${()=>this.raise({kind:"dialog",dialog:"why",question:p})}>${n.t("ui.whyNot")}</button>`}
        ${u===void 0?c:this.#l(u,n,r)}
      </li>
    `}#l(e,{t,first:n},r){let o=r[e]??"",s=t("ui.rule.of",{section:o,rule:n([`rule.${e}.name`],{})??e});return l`<button class="words section" type="button" data-rule=${e} title=${s} aria-label=${s} @click=${_}>${o.split(/[,;]/)[0]}</button>`}#u(e,t){return l`<button class="chip small" type="button" @click=${()=>this.#c(t)}>${e}</button>`}#p({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new J(e,this.#e),this.#r=void 0,this.#n=void 0),this.#a!==e.lineage&&this.#o.clear(),this.#a=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=r??e.reached(n),d=s||r!==void 0?o.seqs[o.before(a)-1]:void 0;if(d===this.#n)return;this.#n=d;let[u,p]=this.#d(),h=d===void 0?void 0:o.before(d);h===void 0?this.#r=void 0:(this.#r===void 0||h<=u||h>p)&&(this.#r=Math.min(o.seqs.length,h+V/2))}#d(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#r??e);return[Math.max(0,t-V),t]}#c(e){let t=this.#t?.seqs.length??0;this.#r=e>=t?void 0:Math.max(V,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#m(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#f(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#y(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#g(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll("[data-row]")],n=t.findIndex(o=>o===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#h(e,t,n){let r=this.#o.get(e);if(r!==void 0)return r;let o=t.event(e),s=o===void 0?void 0:A(o,n);return s!==void 0&&this.#o.set(e,s),this.#o.size>4*V&&this.#o.delete(this.#o.keys().next().value??e),s}};var Z=class extends g{#e;#t=!1;#r=new MutationObserver(()=>{this.#i()});connectedCallback(){this.parentElement!==null&&this.#r.observe(this.parentElement,{attributeFilter:["data-tab"]})}disconnectedCallback(){this.#r.disconnect()}inputs(e){return this.#n?[this.#t,e.words,...this.#e?.inputs(e)??[]]:[!1]}view(e){return this.#n?this.#e!==void 0?this.#e.view(e):l`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`:c}drawn(){this.#n&&this.#e?.drawn(this)}get#n(){return this.parentElement?.dataset.tab==="figure"}async#i(){if(this.again(),!!this.#n){try{let{FigurePage:e}=await import("./figure-parts-CLCLRADK.js");this.#e??=new e,this.#t=!1}catch{this.#t=!0}this.again()}}};var X=class extends f{connectedCallback(){this.addEventListener("keydown",e=>this.#r(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:r}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return l`
      <p class="hint">${r.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,r){let{words:o}=r,{t:s}=o,a=q(r.state.cuts,e,t),d={from:e,to:t},u={from:t,to:e};return l`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${Pn(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...d,both:!0},r,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",d),{do:"cut",...d},r,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},r,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...d},r,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,r){let o=y(t,n);return l`
      <button class="chip small" type="button" ?autofocus=${r} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#n(t,o)}>${e}</button>
    `}#r(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,r=`S${e.key}`;if(r===n||!t.state.servers.some(s=>s.server===r))return;e.preventDefault();let o=q(t.state.cuts,n,r)==="open";this.#n(o?{do:"cut",from:n,to:r,both:!0}:{do:"heal",from:n,to:r},void 0)}#n(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function Pn(i,e,t,{t:n}){switch(i){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function Gt(i){return[...i.messages.flatMap(In),...i.servers.flatMap(Dn),...Fn(i)]}function In({id:i}){return[{do:"deliver",message:i},{do:"drop",message:i}]}function Dn({server:i,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:i}]}function Fn(i){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>Ge(t,i)||ze(t,i)).map(t=>({do:"wake",client:t}))}function zt(i,e,t){let{t:n}=t;switch(i.do){case"deliver":case"drop":{let r=e.messages.find(({id:o})=>o===i.message);return r===void 0?"":Vn(r,t)}case"beat":return n("ui.pick.beat",{server:i.server,term:M(e,i.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:i.server,term:M(e,i.server)?.currentTerm});case"wake":{let r=e.operations.find(({client:o,returned:s})=>o===i.client&&s===void 0);return r===void 0?n("ui.pick.turn",{client:i.client}):n("ui.pick.wake",{client:i.client,asked:$e(r)})}}}function Vn(i,{t:e}){let{type:t,entries:n=[],voteGranted:r,success:o}=i;switch(t){case"RequestVote":return e("ui.pick.requestVote",i);case"RequestVoteReply":return e(r===!0?"ui.pick.vote":"ui.pick.noVote",i);case"PreVote":return e("ui.pick.preVote",i);case"PreVoteReply":return e(r===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",i);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",i):e("ui.pick.entries",{...i,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",i);case"InstallSnapshot":return e("ui.pick.snapshot",i);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",i);case"TimeoutNow":return e("ui.pick.timeoutNow",i);case"ReadIndex":return e("ui.pick.readIndex",i);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",i);case"ClientRequest":{let{op:s="",key:a="",value:d="",expect:u=""}=i;return s==="register"?e("ui.pick.register",i):e("ui.pick.request",{...i,asked:$e({op:s,key:a,value:d,expect:u})})}case"ClientReply":return e(Kn(i),{...i,index:i.index??0});default:return e("ui.pick.other",i)}}function Kn({outcome:i,result:e,leader:t}){switch(i){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var ee=class extends g{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#n(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,r,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return l``;let{t:r}=n,o=Gt(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),l`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${r("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?r("ui.manual.none"):r("ui.manual.hint")}</p>
        ${Hn.map(([s,a])=>{let d=o.flatMap((u,p)=>a.includes(u.do)?[this.#r(u,p,e)]:[]);return d.length===0?c:l`<h3>${r(s)}</h3><ul>${d}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#r(e,t,n){let{state:r,words:o}=n,s=zt(e,r,o),a=y(e,n),d=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=o.t("ui.manual.dropIt",{what:s});return l`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${d} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:l`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${d} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${N}</button>`}
      </li>
    `}#n({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],r=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!r||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},Hn=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var Wn=[0,1e3,1e4,1e5],jn=[.5,.9,1,1.1,2],_n=[5e4,2e5,1e6];function m(i,e,t,n={}){return{label:i,verb:Qn(e.do),intent:{kind:"command",command:e},why:y(e,t),...n}}function O(i,e){return{label:i,verb:`why not ${e.ask}`,intent:{kind:"dialog",dialog:"why",question:e},why:void 0}}function te(i,e){let{state:t,words:{t:n}}=e,r=M(t,i);if(r===void 0)return[];let o={server:i},s=zn(i,e);return[{title:n("ui.menu.process"),acts:[m(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...r.role==="leader"?[m(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],r.status==="crashed"?m(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):m(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),r.status==="frozen"?m(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):m(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[m(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),m(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:Bt(Wn,r.disk.write).map(a=>m(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===r.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:Bt(jn,r.rate).map(a=>m(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===r.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:i},why:y({do:"write",key:"x",value:""},e)},m(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:Gn(r,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,Bn(i,e)]}],{title:n("ui.whyNot.title"),acts:[O(n("ui.whyNot.timeout",o),{ask:"timeout",...o}),O(n("ui.whyNot.leader"),{ask:"leader"})]}]}function Gn({server:i},e){let{state:t,words:{t:n}}=e,r={server:i},o=j(t),s=o===void 0?"voter":W(De(o,t),i);return[m(n("ui.menu.transfer",r),{do:"transfer",to:i},e,{verb:"transfer leadership"}),...s==="learner"?[m(n("ui.menu.promote",r),{do:"promote",...r},e)]:[],s==="outside"?m(n("ui.menu.add",r),{do:"addServer",...r},e):m(n("ui.menu.remove",r),{do:"removeServer",...r},e)]}function zn(i,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==i).map(o=>{let s=q(t.cuts,i,o)==="open";return m(o,s?{do:"cut",from:i,to:o,both:!0}:{do:"heal",from:i,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:i,other:o}),mends:!s})})}function Bn(i,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:i})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:i},why:y({do:"partition",groups:[]},e),key:"X"}}function ne(i,e,t){let{state:n,words:{t:r}}=t,o=[{from:i,to:e},{from:e,to:i}];return[{title:r("ui.menu.cable"),acts:[m(r("ui.links.cut"),{do:"cut",from:i,to:e,both:!0},t,{name:r("ui.menu.cut",{server:i,other:e})}),...o.map(s=>m(r("ui.links.cutOneWay",s),{do:"cut",...s},t)),m(r("ui.links.heal"),{do:"heal",from:i,to:e},t,{name:r("ui.menu.heal",{server:i,other:e})})]},{title:r("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:r("ui.menu.linkNetwork",s),name:r("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:y({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:d})=>a===s.from&&d===s.to)?[m(r("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function re(i,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:i},why:e.state.messages.some(({id:r})=>r===i)?void 0:t("ui.why.notInFlight")},m(t("ui.menu.deliver"),{do:"deliver",message:i},e),m(t("ui.menu.duplicate"),{do:"duplicate",message:i},e),m(t("ui.menu.drop"),{do:"drop",message:i},e)]},{title:t("ui.menu.delay"),row:!0,acts:_n.map(r=>m(n(r),{do:"delay",message:i,by:r},e,{name:t("ui.menu.delayBy",{by:r})}))}]}function Qt(i,e,t){let{state:n,words:{t:r}}=t,o=i.map((s,a)=>{let d=n.messages.find(u=>u.id===s);return{label:d===void 0?r("ui.why.notInFlight"):r("ui.menu.ofMessageAt",{i:a+1,...d}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:d===void 0?r("ui.why.notInFlight"):void 0}});return[{title:r("ui.menu.which"),acts:o}]}function Bt(i,e){return i.includes(e)?i:[...i,e].sort((t,n)=>t-n)}function Qn(i){return i.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function ie(i,e){return i?.log[e-(i.snapshot?.lastIncludedIndex??0)-1]}function Me({index:i,term:e},{servers:t}){let n=r=>(r.snapshot?.lastIncludedIndex??0)>=i||ie(r,i)?.term===e;return t.filter(n).map(({server:r})=>r)}function Ut({index:i,term:e},t){return Yt(t,n=>n.kind==="append"&&n.entries.some(r=>r.index===i&&r.term===e))}function Jt(i,e){return Yt(e,t=>{if(t.kind!=="commit"||t.index<i.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:r})=>r===t.server);return ie(n,i.index)?.term===i.term})}function Yt(i,e){for(let t=i.firstSeq;t<=i.lastSeq;t++){let n=i.event(t);if(n!==void 0&&e(n))return n}}function Xt(i,e,t){let{state:n,past:r,words:o}=t,{t:s,ms:a,list:d}=o,u=ie(M(n,i),e);if(u===void 0)return[{title:s("ui.menu.moments"),acts:[]}];let p={appended:Ut(u,r),committed:Jt(u,r)},h=p.committed,k=n.servers.some(H=>H.commitIndex>=e&&Me(u,n).includes(H.server)),w=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:d(Me(u,n))}),k?h===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(h.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:w,acts:[Zt(s("ui.menu.toAppended"),p.appended,s("ui.why.notKept")),Zt(s("ui.menu.toCommitted"),h!==void 0&&h.at<=t.shown?h:void 0,s(k?"ui.why.notKept":"ui.entry.notCommitted"))]},{title:s("ui.whyNot.title"),acts:[O(s("ui.whyNot.commit",{index:e}),{ask:"commit",server:i,index:e})]}]}function Zt(i,e,t){if(e===void 0)return{label:i,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:r}=e;return{label:i,verb:"go to moment",intent:{kind:"look",at:n,seq:r},why:void 0}}function en(i,e,t){let n=i.toLowerCase(),r=[...n].every(u=>u===n[0]),o=r?n.slice(0,1):n,s=Math.max(0,r?t+1:t),a=u=>nn(u.toLowerCase(),o);return e.map((u,p)=>(s+p)%e.length).find(u=>a(e[u]??""))}function tn(i,e){let t=e.toLowerCase();return i.toLowerCase().split(/\s+/).every(n=>nn(t,n))}function nn(i,e){for(let t=i.indexOf(e);t>=0;t=i.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(i[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var E=8,Un="(max-width: 560px)",K=class extends g{#e;#t;#r;#n={text:"",at:0};open(e,t){this.#d()?.hidePopover(),this.#e=e,this.#r=void 0,this.#t=t,this.again();let n=this.#d();n!==null&&(n.showPopover(),n.scrollTop=0,Zn(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#c()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:r,control:o,status:s,looking:a,travel:d}=e;return[t,this.#r,n,r,o,s,a,d.branch]}view(e){let t=this.#e,n=t===void 0?"":Yn(t,e);return l`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${r=>this.#l(r)}
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
    `}#s({label:e,sure:t,why:n,intent:r}){if(t!==void 0&&n===void 0&&this.#r!==e){this.#r=e,this.again();return}this.#d()?.hidePopover(),this.raise(n===void 0?r:{kind:"why",text:n})}#l(e){if(e.key==="Tab"&&this.#d()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#c(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?this.#u(e,t,n):n+r;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#u({key:e,timeStamp:t},n,r){if(e===" "||[...e].length!==1)return;let o=t-this.#n.at<700?this.#n.text+e:e;return this.#n={text:o,at:t},en(o,n.map(s=>s.ariaLabel??s.textContent??""),r)}#p(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#d(){return this.querySelector(".menu")}#c(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Jn(i,e,t){switch(i.kind){case"server":return te(i.server,e);case"messages":{let[n,...r]=i.messages;return n===void 0?[]:r.length>0&&t!==void 0?Qt(i.messages,t,e):re(n,e)}case"link":return ne(i.a,i.b,e);case"entry":return Xt(i.server,i.index,e)}}function Yn(i,{state:e,words:t}){let{t:n}=t;switch(i.kind){case"server":{let r=M(e,i.server);if(r===void 0)return i.server;let{role:o,currentTerm:s,status:a}=r;return n("ui.menu.ofServer",{server:i.server,role:a==="up"?mt(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let r=e.messages.find(({id:o})=>o===i.messages[0]);return r===void 0?n("ui.why.notInFlight"):i.messages.length>1?n("ui.menu.ofMessages",{n:i.messages.length}):n("ui.menu.ofMessage",r)}case"link":return n("ui.menu.ofLink",i);case"entry":return n("ui.menu.ofEntry",i)}}function Zn(i,e){if(matchMedia(Un).matches){i.style.left=i.style.top="";return}let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+E,o=e.left-E-t,s=r+t+E<=innerWidth?r:o>=E?o:(innerWidth-t)/2,a=Math.max(E,Math.min(e.top,innerHeight-n-E));i.style.left=`${Math.max(E,s)}px`,i.style.top=`${a}px`}var Xn=9,oe=class extends f{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:r}=n,o=Fe(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:d})=>d),a=s.length<Xn?[`S${s.length+1}`]:[];return l`
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
    `}#r(e,{words:t}){let{t:n,list:r}=t,{voters:o,votersOutgoing:s=[],index:a,committed:d}=e,u=[...e.learners??[],...e.learnersNext??[]],p=Ve(e)?n("ui.members.joint",{old:r(s),neededOld:R(s.length),new:r(o),neededNew:R(o.length)}):n("ui.members.voters",{voters:r(o),needed:R(o.length),n:o.length}),h=a===0?n("ui.members.first"):d?n("ui.members.committed",{index:a}):n("ui.members.uncommitted",{index:a});return[p,...u.length===0?[]:[n("ui.members.learners",{learners:r(u)})],h].map(k=>l`<p>${k}</p>`)}#n(e,t,n,r){let{state:o,words:s}=r,{t:a}=s,d=W(n,e),u=(p,h)=>this.act(p,h,r,a("ui.members.act",{server:e,what:p}));return l`
      <li data-member=${e} data-membership=${t?d:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?er[d]:"ui.members.new")}${j(o)?.server===e?l` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${d==="outside"?l`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:l`
                ${d==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},er={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var tr=.1,rn=36e5,se=class extends f{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:r,jitter:o,loss:s,duplicate:a,reorder:d}=nr(this.#e,t),u=(p,h,k,w,H)=>l`
      <label>${h}<input type="number" name=${p} ?autofocus=${p==="latency"} required min=${w} max=${H} step="any" value=${k} inputmode="decimal" /></label>
    `;return l`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),r/1e3,tr,rn)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,rn)}
        ${u("loss",n("ui.network.loss"),Re(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),Re(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),Re(d),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},r=y(n,e),o=()=>{r===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return l`<button class="chip" type="button" aria-disabled=${r===void 0?c:"true"} title=${r??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(z(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function nr(i,{network:e,links:t}){return{...e,...t.find(({from:n,to:r})=>n===i?.from&&r===i.to)}}function Re(i){return Number((i*100).toPrecision(6))}var rr=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],Te={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function on(i,{options:e,electionTimeout:t,heartbeat:n}){let r={...e,...Object.fromEntries(rr.map(p=>[p,i.get(p)!==null])),...Object.fromEntries(Object.keys(Te).map(p=>[p,Math.round(Number(i.get(p)))]))},o=Object.entries(r).filter(([p,h])=>h!==e[p]),[s,a,d]=[Se(i,"low"),Se(i,"high"),Se(i,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...d===n?{}:{heartbeat:d}};return Object.keys(u).length>1?u:void 0}function Se(i,e){return Math.round(Number(i.get(e))*1e3)}var ae=class extends f{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:r}=n,{options:o}=t,[s,a]=t.electionTimeout,d=(h,k,w=!1)=>l`
      <label class="switch"><input type="checkbox" name=${h} ?checked=${o[h]} ?disabled=${w} />${r(k)}</label>
    `,u=(h,k)=>l`
      <label>${r(k)}<input type="number" name=${h} required min="0" max=${Te[h]} step="1" value=${o[h]} inputmode="numeric" /></label>
    `,p=(h,k,w)=>l`
      <label>${r(k)}<input type="number" name=${h} ?autofocus=${h==="low"} required min=${1} max=${36e5} step="any" value=${w/1e3} inputmode="decimal" /></label>
    `;return l`
      <div class="fields" @input=${()=>this.#n()}>
        ${p("low","ui.options.low",s)}${p("high","ui.options.high",a)}${p("heartbeat","ui.options.heartbeat",t.heartbeat)}
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
    `}submit(e){let t=this.model===void 0?void 0:on(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#r(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#n(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function sn(i){let{state:e,words:{t}}=i,n=e.servers.map(({server:s})=>s),r=n.flatMap((s,a)=>n.slice(a+1).map(d=>[s,d])),o=[...sr(i),...n.flatMap(s=>te(s,i)).flatMap(({acts:s})=>s),...r.flatMap(([s,a])=>ne(s,a,i)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>re(s.id,i).flatMap(({acts:a})=>a.map(d=>({...d,name:t("ui.act.ofMessage",{...s,act:d.name??d.label})})))),...pr(i)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function an(i,e){let t=e.trim();return t===""?i:i.filter(({name:n,label:r,verb:o})=>tn(t,`${n??r} ${o}`))}function sr(i){let{state:e,words:t,playing:n,travel:r}=i,{t:o}=t,s=(a,d,u,p)=>({label:d,verb:a,intent:{kind:"dialog",dialog:a},why:y(u,i),key:p});return[m(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},i,{key:"Space"}),m(o("ui.step"),{do:"step"},i,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...ar(i),m(o("ui.undo"),{do:"undo"},i,{key:"Ctrl Z",verb:"undo"}),m(o("ui.act.branch"),i.looking?{do:"branch",at:i.shown}:{do:"branch"},i,{key:"F",verb:"branch fork"}),...(r.branches??[]).filter(({id:a})=>a!==r.branch).map(({id:a})=>m(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},i,{verb:"switch branch"})),m(o("ui.act.request"),Ke(e),i,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),m(o("ui.healAll"),{do:"healAll"},i,{key:"H",verb:"heal all"}),m(o("ui.act.align"),{do:"align"},i,{key:"A",verb:"align timers"}),m(o("ui.act.spread"),{do:"spread"},i,{key:"T",verb:"spread timers"}),Ee(o("ui.act.restartLeader"),"restart leader",He(e,t),i,"R"),Ee(o("ui.act.resume"),"resume all",We(e,t),i,"B"),Ee(o("ui.act.setUp"),"log replication",je(e),i,"L"),...e.manual===!0?[m(o("ui.act.manualOff"),{do:"manual",on:!1},i,{verb:"manual off"})]:[m(o("ui.act.manualOn"),{do:"manual",on:!0},i,{verb:"manual on"})],le("members",o("ui.members")),le("options",o("ui.options")),le("rules",o("ui.rules")),le("compare",o("ui.compare")),O(o("ui.whyNot.leader"),{ask:"leader"}),...lr(i),...e.workload===void 0?[]:[m(o("ui.act.endWorkload"),{do:"workload",clients:0},i)],...dr(i).map(a=>m(o("ui.act.wake",{client:a}),{do:"wake",client:a},i)),...cr(i),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function le(i,e){return{label:e,verb:i,intent:{kind:"dialog",dialog:i},why:void 0}}function Ee(i,e,t,n,r){let o=t.kind==="why"?t.text:t.kind==="sequence"?y(t.commands[0],n):void 0;return{label:i,verb:e,intent:t,why:o,key:r}}function ar(i){let{t:e}=i.words,t=(n,r)=>[m(e("ui.act.next",{what:r}),{do:"jump",to:n},i,{verb:`jump next ${n}`}),m(e("ui.act.previous",{what:r}),{do:"jump",to:n,back:!0},i,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function lr(i){let{state:e,words:{t}}=i,n=`S${e.servers.length+1}`;return[m(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},i,{verb:"add server voter"}),m(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},i,{verb:"add server learner"}),m(t("ui.act.leaveJoint"),{do:"leaveJoint"},i)]}function dr({state:{operations:i,workload:e}}){let t=i.filter(({returned:r})=>r===void 0).map(({client:r})=>r),n=Array.from({length:e?.clients??0},(r,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var ur=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function cr(i){let{state:e,words:{t}}=i;return ur.map(n=>{let r=e.options[n];return m(t(r?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!r},i,{verb:`configure ${n}`})})}function pr(i){let{state:e,sections:t,words:{t:n}}=i;return Object.keys(t).map(r=>{let o=e.broken.includes(r);return m(n(o?"ui.act.mend":"ui.act.break",{rule:r}),{do:o?"mend":"break",rule:r},i,{verb:`${o?"mend":"break"} rule ${r}`})})}var mr=60,de=class extends f{#e="";#t=0;#r;prepare(){this.#e="",this.#t=0,this.#r=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),r=Math.min(this.#t,n.length-1);return l`
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
    `}#i(e){return an(sn(e),this.#e).slice(0,mr)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),r={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#l(s)}if(r===void 0||n.length===0)return;e.preventDefault();let o=this.#t+r;this.#s(Math.abs(r)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#l({intent:e,why:t,sure:n,label:r,name:o=r}){if(t===void 0){if(n!==void 0&&this.#r!==o){this.#r=o,this.again();return}this.close(),this.raise(e)}}};var ue=class extends f{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],r=Math.max(1,t.length-R(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,r))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t}){let{t:n}=t,r=e.servers.map(a=>a.server),[o,s]=this.#n(r);return l`
      <p class="hint">${n("ui.partition.hint")}</p>
      <div class="split">
        ${r.map(a=>l`
            <fieldset>
              <legend>${a}</legend>
              ${this.#t(a,"A",!0)}${this.#t(a,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${ln("A",o,r.length,t)}<br />${ln("B",s,r.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${o.length===0||s.length===0}>${n("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#n(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return l`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#r(e,n)} />
        <span>${t}</span>
      </label>
    `}#r(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#n(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function ln(i,e,t,n){let{t:r,list:o}=n;if(e.length===0)return r("ui.partition.empty",{group:i});let s={group:i,servers:o(e),n:e.length,all:t};return e.length>=R(t)?r("ui.partition.majority",s):r("ui.partition.minority",s)}var dn="pg-pointer",ce=class extends g{#e=window!==window.top||hr();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#n()};#r=e=>{e.key==="Escape"&&this.#n()};connectedCallback(){this.#e||(document.addEventListener(ve,this.#t),document.addEventListener("keydown",this.#r))}disconnectedCallback(){document.removeEventListener(ve,this.#t),document.removeEventListener("keydown",this.#r)}inputs({words:e,control:t}){return[e,t,this.#e]}view({words:{t:e},control:t}){return this.#e||!t?c:l`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#n()}>${N}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#n(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(dn,"1")}catch{}this.again()}}};function hr(){try{return localStorage.getItem(dn)!==null}catch{return!1}}var pe=class extends f{#e="";#t;#r=!1;prepare({rule:e=""},t){this.#e=e,this.#t=void 0,this.#r=!1,this.#n(e,t)}inputs(e){return[...super.inputs(e),e.past.lineage,e.past.lastSeq]}heading({words:e}){return e.first([`rule.${this.#e}.name`],{})??this.#e}content(e){return this.#t!==void 0?this.#t.view(e):l`<p class="hint" role="status">${e.words.t(this.#r?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`}submit(){return!1}drawn(){this.#t?.drawn(this)}async#n(e,t){try{let{RulePage:n}=await import("./rule-parts-7DAIVPCY.js");if(e!==this.#e)return;this.#t=new n(e,t,{again:()=>this.again(),raise:r=>this.raise(r),do:r=>this.do(r)})}catch{this.#r=!0}this.again()}};var Ae=ft(class extends yt{constructor(i){if(super(i),i.type!==T.PROPERTY&&i.type!==T.ATTRIBUTE&&i.type!==T.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!gt(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===P||e===c)return e;let t=i.element,n=i.name;if(i.type===T.PROPERTY){if(e===t[n])return P}else if(i.type===T.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return P}else if(i.type===T.ATTRIBUTE&&t.getAttribute(n)===e+"")return P;return bt(i),e}});var me=class extends f{#e="";#t=[];prepare(){this.#i("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:r}=n,o=xt(t,this.#e,this.#t,n);return l`
      <p class="hint">${r("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${r("ui.rules.search")} placeholder=${r("ui.rules.search")}
        .value=${Ae(this.#e)} @input=${s=>this.#n(s)} />
      ${o.length===0?l`<p>${r("ui.rules.none")}</p>`:l`<ul class="rules">${o.map(s=>this.#r(s,e))}</ul>`}
    `}submit(){return!1}#r({rule:e,name:t,text:n,without:r,section:o},s){let{t:a}=s.words,d=s.state.broken.includes(e),u={do:d?"mend":"break",rule:e},p=y(u,s);return l`
      <li data-rule=${e} data-broken=${d?"true":"false"}>
        <span><button class="words" type="button" data-rule=${e} @click=${_}><b>${t}</b></button> <span class="hint">${o}</span></span>
        <label class="switch" title=${p??c}>
          <span>${a(d?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${a("ui.rules.break",{rule:t})} aria-disabled=${p===void 0?c:"true"}
            .checked=${Ae(d)} @change=${()=>this.do(u)} />
        </label>
        <span class="what">${n}</span>
        <span class="what hint">${r}</span>
      </li>
    `}#n({target:e}){e instanceof HTMLInputElement&&this.#i(e.value),this.again()}#i(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var he=class extends g{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return l`
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
    `}};var fe=class extends g{inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return[t.manual,t.broken,n,r,o,s]}view(e){return l`${this.#e(e)}${this.#t(e)}`}drawn({state:e,words:t}){let n=t.t("ui.title");document.title=e.broken.length===0?n:t.t("ui.title.broken",{title:n,what:I(e.broken,t)})}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=y({do:"manual",on:!1},e);return l`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${fr}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:l`
      <p class="standing bad" data-testid="broken">
        <span>${I(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function fr(){let i=document.querySelector("pg-manual"),e=i?.querySelector("[data-row][tabindex='0']")??i?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}var ye=class extends g{inputs({state:e,words:t,past:n}){return[e.violations,e.broken,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let o=$t(e.violations);if(o===void 0)return l`<div role="alert"></div>`;let s=wt(n,o.seq);return l`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:o,sections:s}){let{t:a}=r,d=n.violations.length-1;return l`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${yr(e,r)}${d>0?l` <span class="hint">· ${a("ui.violation.more",{n:d})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        ${t===void 0?c:l`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,r))}</ol>`}
        <p class="detail" lang="en">${e.detail??""}</p>
        ${n.broken.map(u=>kt(u,a("ui.violation.rule"),r,s))}
      </section>
    `}#t({seq:e,at:t},n,r){let o=n.event(e),s=o===void 0?void 0:A(o,r);return l`<li><span class="at">${r.ms(t)}</span> ${s?.text??""}</li>`}};function yr({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(o=>o!=="").join(" · ")}var gr={leader:"ui.whyNot.leader",commit:"ui.whyNot.commit",timeout:"ui.whyNot.timeout",vote:"ui.whyNot.vote",gone:"ui.whyNot.gone",read:"ui.whyNot.read"},ge=class extends f{#e=async()=>{};#t={ask:"leader"};#r="asking";#n=0;#i;prepare({question:e},t){this.#e=t,this.#t=e??{ask:"leader"},this.#r="asking",this.#i=void 0,this.#s()}heading({words:e}){return e.t(gr[this.#t.ask]??"ui.whyNot.title",this.#t)}content(e){let{t}=e.words,n=this.#r,r=n==="asking"?t("ui.whyNot.asking"):n==="failed"?t(e.status==="open"?"ui.whyNot.failed":"ui.whyNot.lost"):n.text;return l`
      <p class="answer" role="status" data-code=${typeof n=="string"?n:n.code}>${r}</p>
      ${typeof n=="string"?c:this.#o(n,e)}
      <footer>
        ${typeof n=="string"?c:l`<span class="moment">${t("ui.whyNot.moment",{at:n.moment})}</span>`}
        <button class="chip small" type="button" data-first @click=${()=>{this.#s()}}>${t("ui.whyNot.again")}</button>
      </footer>
    `}drawn(){this.#i===void 0||this.#i===this.model?.state||(this.#i=void 0,this.#s())}#o({question:e,obstacles:t,reach:n,paused:r},o){let{t:s}=o.words,a=r&&t.some(({remedies:d})=>d===void 0);return l`
      ${t.length===0?c:l`<h3>${s("ui.whyNot.order")}</h3>
            <ol class="obstacles">${t.map(d=>this.#a(d,o))}</ol>`}
      ${a?l`<p class="hint">${s("ui.whyNot.paused")}</p>`:c}
      ${e==="leader"||e==="commit"?l`<details class="reach"><summary>${s("ui.whyNot.reach")}</summary><ul>${n.map(({text:d})=>l`<li>${d}</li>`)}</ul></details>`:c}
    `}#a({code:e,text:t,lead:n,remedies:r=[],deeds:o=[]},s){return l`
      <li data-code=${e}>
        <span>${t}</span>
        ${r.length===0?c:l`<span class="lead">${n}</span>
              <span class="row">${r.map((a,d)=>this.act(o[d]??a.do,a,s))}</span>`}
      </li>
    `}do(e){this.#i=this.model?.state;let t=super.do(e);return t||(this.#i=void 0),t}async#s(){if(this.model===void 0)return;let e=++this.#n,t=document.documentElement.lang.slice(0,2),n=Ht(await this.#e(Wt(this.#t,t,this.model)));e===this.#n&&(this.#r=n??"failed",this.again())}};function br(i,e=vr,t=kr){return async n=>{try{for(let r=0;;r++){let o=await e(i.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||r===5)return;await t(s*1e3)}}catch{return}}}function vr(i){return fetch(i,{cache:"no-store"})}function kr(i){return new Promise(e=>setTimeout(e,i))}customElements.define("pg-standing",fe);customElements.define("pg-broken",G);customElements.define("pg-events",Y);customElements.define("pg-safety",he);customElements.define("pg-figure",Z);customElements.define("pg-violation",ye);customElements.define("pg-pointer",ce);customElements.define("pg-menu",K);customElements.define("pg-cluster",F);customElements.define("pg-manual",ee);customElements.define("pg-client",Q);customElements.define("pg-members",oe);customElements.define("pg-options",ae);customElements.define("pg-rules",me);customElements.define("pg-rule",pe);customElements.define("pg-partition",ue);customElements.define("pg-compare",U);customElements.define("pg-links",X);customElements.define("pg-network",se);customElements.define("pg-palette",de);customElements.define("pg-why",ge);function Hs(i,e,t){switch(e.kind){case"menu":Ne(i,"pg-menu",K)?.open(e.subject,e.anchor);break;case"cluster":Ne(i,"pg-cluster",F)?.open(e.anchor);break;case"dialog":Ne(i,`pg-${e.dialog}`,f)?.open(e,t)}}function Ne(i,e,t){let n=i.find(r=>r.localName===e);return n instanceof t?n:void 0}export{fn as a,Ae as b,br as c,Hs as d};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
