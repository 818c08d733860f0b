import{$ as Ht,A as $t,Aa as rn,B as wt,Ba as on,C as L,Ca as sn,D as xt,Da as an,E as Mt,Ea as ln,F as T,Fa as se,G as Tt,Ga as H,H as g,Ha as dn,I as St,Ia as ae,J as Rt,Ja as un,K as x,Ka as cn,L as I,La as K,M as Xe,Ma as pn,N as Et,Na as mn,O as Nt,P as At,Q as Lt,R as It,Ra as hn,S as Ct,Sa as fn,T as Pt,Ta as yn,U as Ot,Ua as gn,V as Ft,W as S,X as D,Y as qt,Z as Dt,_ as jt,a as k,aa as Kt,c as b,d as pt,e as E,ea as Vt,f as mt,fa as Gt,g as ht,ga as Wt,h as w,ha as Bt,i as ft,ia as C,j as yt,ja as _t,k as Ye,ka as zt,l as B,la as Qt,m as d,ma as Ut,n as N,na as Jt,o as _,oa as Yt,p as c,pa as Xt,q as gt,qa as re,r as A,ra as ie,s as f,sa as Zt,t as F,u as vt,ua as j,v as q,w as te,wa as oe,x as ne,xa as en,y as bt,ya as tn,z as kt,za as nn}from"./chunk-JJKO6XT6.js";function Lr(i,e){return e.first([`deed.${i.do}`],i)??i.do}function z({first:i},e){return i===void 0?e.t("ui.branch.unnamed"):e.t("ui.branch.name",{what:Lr(i,e),at:bn(i.at)})}function vn({at:i,end:e},t){return t.t("ui.branch.length",{length:bn(e-i)})}function bn(i){return Math.round(i/1e3)*1e3}function le(i,e){let t=new Set(i.map(({parent:n})=>n));return i.filter(({id:n,parent:r,at:o,end:s,first:a})=>r===void 0||n===e||a!==void 0||s>o||t.has(n))}function kn(i){let e=new Set(i.map(({id:n})=>n)),t=(n,r)=>i.filter(o=>(o.parent!==void 0&&o.parent!==o.id&&e.has(o.parent)?o.parent:void 0)===n).flatMap(o=>[{branch:o,depth:r},...t(o.id,r+1)]);return t(void 0,0)}var de=class extends f{inputs({words:e,travel:t,playing:n,looking:r,control:o,status:s}){return[e,t.branches,t.branch,n,r,o,s]}view(e){let{travel:t,words:n}=e,r=le(t.branches??[],t.branch);if(r.length<2)return c;let{t:o}=n;return d`
      <nav class="branches" aria-label=${o("ui.branches")} data-scrolls>
        <h3>${o("ui.branches")}</h3>
        <ol>
          ${kn(r).map(s=>this.#e(s,e))}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${()=>this.raise({kind:"dialog",dialog:"compare"})}>${o("ui.compare")}</button>
      </nav>
    `}#e({branch:e,depth:t},n){let{id:r}=e,{words:o}=n,{branch:s}=n.travel,a=r===s?void 0:g({do:"switch",branch:r},n),[l,u]=[z(e,o),vn(e,o)],p=o.t("ui.branch.go",{id:r,name:l,length:u});return d`
      <li data-depth=${Math.min(t,6)}>
        <button type="button" aria-current=${r===s?"true":c} aria-disabled=${a===void 0?c:"true"} aria-label=${p} title=${a??p}
          @click=${()=>r!==s&&this.raise({kind:"command",command:{do:"switch",branch:r}})}
        ><b>${r}</b> <span>${l} <small>${u}</small></span></button>
      </li>
    `}};function Q(i,{t:e,first:t,list:n}){if(i.length>2)return e("ui.rules.standing.many",{n:i.length});let r=i.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(r)})}function $n(i,e,t,{first:n}){let r=Object.entries(i).map(([l,u])=>({rule:l,section:u,name:n([`rule.${l}.name`],{})??l,text:n([`rule.${l}.text`],{})??"",without:n([`rule.${l}.without`],{})??""})),o=e.toLowerCase().split(/\s+/),s=r.filter(l=>{let u=Object.values(l).join(" ").toLowerCase();return o.every(p=>u.includes(p))}),a=({rule:l})=>t.includes(l)?0:1;return s.sort((l,u)=>a(l)-a(u)||l.section.localeCompare(u.section,"en",{numeric:!0}))}var ue=class extends f{inputs({state:e,words:t}){return[e.broken,t]}view({state:e,words:t}){let{broken:n}=e,[r]=n;if(r===void 0)return c;let o=Q(n,t);return d`
      <p class="broken">
        <button type="button" title=${o} @click=${()=>this.raise({kind:"dialog",...n.length===1?{dialog:"rule",rule:r}:{dialog:"rules"}})}
        ><span aria-hidden="true">✕</span> ${t.t("ui.rules.mark",{n:n.length})}<span class="unseen">: ${o}</span></button>
      </p>
    `}};var ce=class{#e;#t;#n;#r=-1/0;#i=-1/0;#o;#a;#s;constructor(e,t,n){this.#e=e,this.#t=t,this.#s=n}get paused(){return this.#s}pause(e){this.#s=e,this.#o=void 0,this.#e.cancel(this.#a),e&&this.#t("")}offer(e,t){if(this.#s||wn(e,this.#n)||!t&&wn(e,this.#o))return;let n=this.#e.now();t?(this.#i=Math.min(this.#i,this.#r+500),this.#o=e):(this.#o===void 0||e.weight>=this.#o.weight)&&(this.#o=e),this.#e.cancel(this.#a),n>=this.#i?this.#d():this.#a=this.#e.wake(()=>this.#d(),this.#i-n)}#d(){let e=this.#o;e!==void 0&&(this.#o=void 0,this.#n=e,this.#r=this.#e.now(),this.#i=this.#r+Ir(e.text)+1200,this.#t(e.text))}};function wn(i,e){return i===e||i.seq===e?.seq&&i.text===e.text}function Ir(i){let e=[...i],t=e.filter(n=>n>"⹿").length;return 1e3*(e.length-t)/14+1e3*t/4}var xn="announcements",pe=class extends f{#e="";#t=new ce({now:()=>performance.now(),wake:(e,t)=>Xe.set(e,t),cancel:e=>Xe.clear(e)},e=>this.#r(e),Cr()==="paused");draw(e){super.draw(e),e.narration!==void 0&&this.#t.offer(e.narration,!e.playing||e.looking)}inputs({words:e}){return[e,this.#t.paused,this.#e]}view({words:{t:e}}){let{paused:t}=this.#t,n=e("ui.announce.pause");return d`
      <p class="unseen" aria-live="polite" aria-atomic="true" data-testid="announced">${this.#e}</p>
      <button class="bare" type="button" aria-pressed=${t?"true":"false"} aria-label=${n} title=${e(t?"ui.announce.paused":"ui.announce.what")}
        @click=${()=>this.#n()}>${t?Or:Pr}</button>
    `}#n(){let e=!this.#t.paused;this.#t.pause(e);try{localStorage.setItem(xn,e?"paused":"on")}catch{}this.again()}#r(e){this.#e=e,this.again()}};function Cr(){try{return localStorage.getItem(xn)}catch{return null}}var Mn=N`<path d="M3.5 8v4h2.8l3.7 3V5L6.3 8z" />`,Pr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${Mn}${N`<path d="M12.8 7.5a3.5 3.5 0 0 1 0 5M15 5.2a6.6 6.6 0 0 1 0 9.6" />`}</svg>`,Or=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${Mn}${N`<path d="M13 8l4 4M17 8l-4 4" />`}</svg>`;var Ze=["linearizable","lease","stale"];function Sn(i,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(i){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:Tn(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:Tn(e("level")),keys:Math.round(Number(e("keys")))}}}function Rn({clients:i,rate:e},{t,number:n}){return t("ui.workload.standing",{n:i,rate:n(e)})}function En({clients:i,rate:e,reads:t,level:n,keys:r},{t:o,number:s}){return o("ui.client.working",{n:i,rate:s(e),reads:s(t*100),level:n,keys:r})}function Tn(i){return Ze.find(e=>e===i)??"linearizable"}var v=class extends f{#e=!1;#t;#n;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#n=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice,e.marked]:[!1]}view(e){return d`
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
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${S}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,r){let o=g(t,n);return d`
      <button class="chip small" type="button" aria-label=${r??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:g(e,this.model),this.#n=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#n?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function me(i,e){let t=i.get(e);return typeof t=="string"?t:""}var fe=class extends v{#e="write";#t="";#n="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#n=t?.key??"x";let n=Number(t?.value??0);this.#r=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return d`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(An).map(([n,r])=>d`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(r)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,r=g({do:"write",key:"x",value:""},e);return d`
      <p class="hint">${e.marked([t(n==="read"?"ui.client.read.hint":"ui.write.hint")])}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#n} spellcheck="false" /></label>
        ${n==="cas"?d`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?d`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?d`<div class="fields">${Ln("linearizable",e)}</div>`:c}
      ${r===void 0?c:d`<p class="reason">${r}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${r===void 0?c:"true"}>${t(n==="write"?"ui.write.do":An[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:r}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return d`
      <p class="hint">${e.marked([r("ui.client.workload.hint")])}</p>
      ${t.workload===void 0?c:d`<p class="verdict">${En(t.workload,n)}</p>`}
      <div class="fields">
        ${he("clients",r("ui.client.clients"),o.clients,1,9,"1")}${he("rate",r("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${he("keys",r("ui.client.keys"),o.keys,1,26,"1")}${he("reads",r("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${Ln(o.level,e)}</div>
      <footer>
        ${this.act(r("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?r("ui.client.start"):r("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",r("ui.client.contact"),t.contact??"",t.contact===void 0?r("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#d()}>${r("ui.client.turn")}</button>
      </div>
    `}#a(e,t,n,r,{state:o}){return d`
      <label>
        ${t}
        <select name=${e}>
          ${r===void 0?c:d`<option value="" ?selected=${n===""}>${r}</option>`}
          ${o.servers.map(({server:s})=>d`<option value=${s} ?selected=${s===n}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#d(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do(Sn(this.#e,t=>me(e,t)))}},An={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function he(i,e,t,n,r,o){return d`<label>${e}<input type="number" name=${i} required min=${n} max=${r} step=${o} value=${t} inputmode="decimal" /></label>`}function Ln(i,{state:e,words:{t}}){let n=r=>t(r==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":r==="stale"?"ui.client.stale":"ui.client.linearizable");return d`
    <label>${t("ui.client.level")}<select name="level">${Ze.map(r=>d`<option value=${r} ?selected=${r===i}>${n(r)}</option>`)}</select></label>
  `}var U=6,J=class extends f{open(e){let t=this.#r();if(t===null)return;t.showPopover();let{left:n,bottom:r}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(U,Math.min(n,innerWidth-t.offsetWidth-U))}px`),t.style.setProperty("--top",`${Math.max(U,Math.min(r+U,innerHeight-t.offsetHeight-U))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:r,looking:o}){return[e.manual,t,n,r,o]}view(e){let{t}=e.words,n=e.state.manual===!0,r=g({do:"manual",on:!n},e);return d`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#n(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        ${this.#e(t("ui.whyNot.leader"),t("ui.whyNot.what"),{kind:"dialog",dialog:"why",question:{ask:"leader"}})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${r===void 0?c:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${r??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
      </div>
    `}#e(e,t,n){return d`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#r()?.hidePopover(),this.raise(e)}#n(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#r()?.hidePopover(),r!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(r%t.length)?.focus())}#r(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function Kr(i,e){if(i.known!==void 0){let a=(B(await e(`events?after=${i.known}`)??"")??[]).filter(({seq:l})=>l<i.firstSeq);if(i.bridge(a))return!0}let t=i.firstSeq-1;if(t===0||i.lastSeq>Kt)return!1;let n=et(Wr(await e("scenario")));if(n===void 0)return!1;let o=(B(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&i.precede(n,o)}var Vr=w({servers:b,config:w({electionTimeout:mt(b),heartbeat:b,latency:b,jitter:b,loss:b,duplicate:b,reorder:b,diskWrite:b},{...yt,broken:k})});function et(i){if(!Vr(i)||"start"in i)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:r,loss:o,duplicate:s,reorder:a,diskWrite:l,broken:u,...p}=i.config,m=Array.from({length:i.servers},(y,$)=>`S${$+1}`);return{now:0,founders:m,servers:m.map(y=>Gr(y,l)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:jt(p),broken:u?.split(",").sort()??[],diskWrite:l,network:{latency:n,jitter:r,loss:o,duplicate:s,reorder:a},violations:[]}}function Gr(i,e){return{server:i,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function Wr(i){try{return JSON.parse(i??"")}catch{return}}var In=w({status:k,role:k,currentTerm:b,commitIndex:b,log:E(ft),machine:ht(k)},{votedFor:k}),Br=w({server:k,differs:E(k)},{logFrom:b,a:In,b:In}),Cn=i=>!0,Pn=w({branch:b,end:b},{leader:k}),_r=w({a:Pn,b:Pn,servers:E(Br)},{parts:w({seq:b,at:b},{a:Cn,b:Cn})});function Fn(i){try{let e=JSON.parse(i);if(!_r(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:Ye(t.a),b:Ye(t.b)}}}catch{return}}var V=["a","b"],zr=80,Qr=2e4;async function qn(i,e,t){let n=Math.max(0,(i.parts?.seq??1)-1-zr),{past:r,branch:o}=e,s=(o===i.a.branch||o===i.b.branch)&&r.firstSeq-1<=n&&n<=r.lastSeq,[a,l]=await Promise.all(V.map(async u=>{let p=`events?branch=${i[u].branch}`;return s?On(r.stateAfter(n),n,await t(`${p}&after=${n}`)):On(await Ur(t),0,await t(p),n)}));return a===void 0||l===void 0?void 0:{a,b:l}}async function Ur(i){try{return et(JSON.parse(await i("scenario")??""))}catch{return}}function On(i,e,t,n=e){let r=B(t??"");if(i===void 0||r===void 0||t===void 0)return;let o=r.slice(0,n-e).reduce(Ht,i),s=new Vt(o,n);for(let a of r.slice(n-e,n-e+Qr))s.add(a);return s}function Dn({parts:i,a:e,b:t}){let n=Math.max(e.end,t.end),r=i?.at??0,o=Math.max(2e4,Math.min(6e5,(n-r)*1.15));return{start:Math.max(0,r-o*.12),span:o}}var Jr=pt("status","role","currentTerm","votedFor","commitIndex","log","machine");function jn({servers:i}){return i.flatMap(({server:e,differs:t,logFrom:n,a:r,b:o})=>t.flatMap(s=>Jr(s)||s==="server"?[{server:e,field:s,logFrom:n,a:r,b:o}]:[]))}var ye=class extends v{#e=async()=>{};#t={a:0,b:0};#n="loading";#r={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#h());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},r=this.#s(this.model),o=r.find(({id:a})=>a===n)?.parent,s=r.find(({id:a})=>a===o)??r.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#c()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,r=this.#n,o=(s,a)=>d`
      <label><span>${a}</span>
        <select @change=${l=>this.#d(s,l)}>
          ${this.#s(e).map(l=>d`<option value=${l.id} ?selected=${l.id===this.#t[s]}>${l.id} · ${z(l,t)}</option>`)}
        </select>
      </label>
    `;return d`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${r==="loading"?n("ui.compare.loading"):r==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof r=="string"?c:this.#m(r,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#h()}#s(e){return le(e?.travel.branches??[],e?.travel.branch)}#d(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,r]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[r]?{[r]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#c()}async#c(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#n="loading",this.again();let r=Fn(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=r?.parts===void 0||t===void 0?void 0:await qn(r,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#n=r===void 0?"failed":{compared:r,charts:o},r!==void 0&&(this.#r={...Dn(r),follows:!1}),this.again())}#m({compared:e,charts:t},n){let{t:r}=n,{parts:o}=e;if(o===void 0)return d`<p>${r("ui.compare.same")}</p>`;let s=a=>{let l=o[a],u=l===void 0?r("ui.compare.ended"):D(l,n)?.text??l.kind;return d`<li>${r("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return d`
      ${t===void 0?c:this.#l(e,n)}
      <p><b>${r("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${V.map(s)}</ul>
      ${Yr(e,n)}
    `}#l(e,{t}){let n=(o,s,a)=>d`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#u(a())}>${s}</button>
    `,r=o=>()=>({kind:"zoom",factor:o,about:this.#r.start+this.#r.span/2});return d`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),Nt,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),Et,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),Lt,r(1.6))}
        ${n(t("ui.spacetime.zoomIn"),At,r(1/1.6))}
        ${n(t("ui.spacetime.fit"),It,()=>({kind:"fit"}))}
      </div>
      <div class="beside">
        ${V.map(o=>d`
            <figure>
              <figcaption>${this.#p(e[o].branch)}</figcaption>
              <div class="diagram" data-side=${o}
                @pointerdown=${s=>this.#f(s)} @pointermove=${s=>this.#y(s)}
                @pointerup=${()=>this.#o=void 0} @pointercancel=${()=>this.#o=void 0}
                @wheel=${{handleEvent:s=>this.#g(s),passive:!1}}
              ><canvas aria-hidden="true"></canvas></div>
            </figure>
          `)}
      </div>
    `}#p(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${z(t,this.model.words)}`}#u(e){if(typeof this.#n=="string"||e===void 0)return;let{parts:t,a:n,b:r}=this.#n.compared;this.#r=Gt(this.#r,e,{first:t?.at??0,last:Math.max(n.end,r.end)}),this.#h()}#f(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#y({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#u({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-C)}),this.#o=e)}#g(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),r=Bt(this.#r,C,Math.max(1,n-C),e.clientX-t);this.#u({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:r})}#h(){let e=this.#n;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=re(this);for(let n of this.querySelectorAll(".diagram")){let r=n.dataset.side==="b"?"b":"a",o=e.charts[r],s={width:n.clientWidth,height:Math.max(140,zt(o))},a=n.querySelector("canvas"),l=a===null||s.width===0?null:ie(a,s);if(l===null)continue;Ut(l,Qt(o,this.#r,s,"context",e.compared[r].end),t.palette,t.fonts,Zt(this.model.words));let u=Wt(this.#r,C,s.width-C,e.compared.parts?.at??0);u<C||(l.fillStyle=t.palette.accent,l.fillRect(u-1,4,2,s.height-_t-4),l.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function Yr(i,e){let{t}=e,n=jn(i);return d`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?d`<p>${t("ui.compare.nothing")}</p>`:d`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${V.map(r=>d`<th scope="col">${t("ui.compare.on",{id:i[r].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(r=>d`
              <tr><th scope="row">${r.server}</th><td>${r.field==="log"?t("ui.compare.logFrom",{index:r.logFrom??1}):r.field}</td>
                ${V.map(o=>d`<td>${Xr(r,r[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var Hn=12;function Xr({field:i},e,t){let n=t.t("ui.none");if(e===void 0||i==="server")return e===void 0?n:e.status;switch(i){case"status":return t.first([e.status==="up"?"ui.status.up":`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let r=e.log.slice(0,Hn).map(o=>oe(o,t)).join(", ");return e.log.length===0?n:e.log.length>Hn?`${r}, …`:r}case"machine":return Object.entries(e.machine).map(([r,o])=>`${r}=${o}`).join(", ")||n;default:return String(e[i]??n)}}var Kn=["elections","log","messages","faults","clients"],Vn={groups:new Set(["elections","log","faults","clients"])},ge=class{#e;#t;#n;#r=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#n&&t===this.#t}get seqs(){return this.#r}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&ei(n,this.#t)&&this.#r.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#r=this.#r.slice(e))}before(e){let[t,n]=[0,this.#r.length];for(;t<n;){let r=t+n>>>1;(this.#r[r]??1/0)<=e?t=r+1:n=r}return t}};function ei(i,{groups:e,server:t}){if(i.kind==="unknown")return!1;let n=ti(i);return!e.has(n)||n!=="messages"&&Dt(i)<3?!1:t===void 0||ni(i,t)}function ti(i){switch(i.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return i.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":case"goal":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function ni(i,e){if(i.kind==="sent")return i.message.from===e||i.message.to===e;if(i.kind==="network"||i.kind==="options"||i.kind==="ruleSet"||i.kind==="manual")return!0;let{server:t,peer:n,from:r,to:o,servers:s}=i;return t===e||t===void 0&&(n===e||r===e||o===e||s?.includes(e)===!0)}var ve=class{#e=new Map;#t=0;places(e){let t=new Set(e),n=[...this.#e].filter(([s])=>!t.has(s)).map(([,s])=>s),r=new Map,o=0;for(let s of t)r.set(s,this.#e.get(s)??n[o++]??this.#t++);return this.#e=r,r}};function be(i,e,{t}){if(i===void 0)return c;let n=({currentTarget:r})=>r?.dispatchEvent(new CustomEvent(A,{bubbles:!0,detail:{kind:"dialog",dialog:"why",question:i}}));return d`<button class="chip small ask" type="button" aria-label=${`${t("ui.whyNot")} ${e}`} @click=${n}>${t("ui.whyNot")}</button>`}var Y=60,Gn=10,ri={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},ke=class extends f{isRead=!0;#e=Vn;#t;#n;#r;#i="";#o=new ve;#a=new Map;#s=-1;draw(e){this.#p(e),super.draw(e)}inputs(e){let[t,n]=this.#u();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#r,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:r}=e,{t:o}=t,s=this.#t?.seqs??[],[a,l]=this.#u(),u=s.slice(a,l).reverse(),p=this.#o.places(u);return d`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${m=>this.#g(m)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${r.servers.map(({server:m})=>d`<option value=${m} ?selected=${m===this.#e.server}>${m}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Kn.map(m=>d`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(m)?"true":"false"} @click=${()=>this.#y(m)}>${o(ri[m])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${m=>this.#v(m)}>
        ${l<s.length?this.#l(o("ui.events.later"),l+Y-Gn):c}
        <ol class="events">
          ${rn(u,m=>p.get(m),m=>en([m,m===this.#r,this.#r!==void 0&&m>this.#r,n.lineage,t],()=>this.#c(m,e)))}
        </ol>
        ${a>0?this.#l(o("ui.events.earlier"),a+Gn):n.dropped?d`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?d`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){let e=this.querySelector(".scroll"),t=`${this.#s} ${this.#r}`;t===this.#i||e===null||(this.#i=t,un(e,()=>this.#d(e)))}#d(e){let t=e.querySelector('[aria-current="true"]');if(t===null)return;let[n,r]=[e.getBoundingClientRect(),t.getBoundingClientRect()],o=Math.max(0,Math.min(r.height,(n.height-r.height)/2));r.top<n.top?e.scrollTop-=n.top-r.top+o:r.bottom>n.bottom&&(e.scrollTop+=Math.min(r.bottom-n.bottom+o,r.top-n.top))}#c(e,{past:t,words:n,sections:r}){let o=this.#b(e,t,n);if(o===void 0)return c;let{at:s,tone:a,text:l,rule:u}=o;return d`
      <li class=${a} data-seq=${e} ?data-ahead=${this.#r!==void 0&&e>this.#r}>
        <button type="button" data-row aria-current=${e===this.#r?"true":c} @click=${()=>this.#h(e,s)}>
          <span class="at">${n.ms(Math.floor(s/1e3)*1e3)}</span><span>${l}</span>
        </button>
        ${be(ln(t.event(e)),l,n)}
        ${u===void 0?c:this.#m(u,e,n,r)}
      </li>
    `}#m(e,t,{t:n,first:r},o){let s=o[e]??"",a=n("ui.rule.of",{section:s,rule:r([`rule.${e}.name`],{})??e});return d`<button class="words section" type="button" data-rule=${e} data-of=${t} title=${a} aria-label=${a} @click=${ae}>${s.split(/[,;]/)[0]}</button>`}#l(e,t){return d`<button class="chip small" type="button" @click=${()=>this.#f(t)}>${e}</button>`}#p({past:e,looking:t,shown:n,told:r}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new ge(e,this.#e),this.#n=void 0,this.#r=void 0),this.#s!==e.lineage&&this.#a.clear(),this.#s=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=r??e.reached(n),l=s||r!==void 0?o.seqs[o.before(a)-1]:void 0;if(l===this.#r)return;this.#r=l;let[u,p]=this.#u(),m=l===void 0?void 0:o.before(l);m===void 0?this.#n=void 0:(this.#n===void 0||m<=u||m>p)&&(this.#n=Math.min(o.seqs.length,m+Y/2))}#u(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#n??e);return[Math.max(0,t-Y),t]}#f(e){let t=this.#t?.seqs.length??0;this.#n=e>=t?void 0:Math.max(Y,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#y(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#g(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#h(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#v(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll("[data-row]")],n=t.findIndex(o=>o===document.activeElement),r=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];r!==void 0&&(e.preventDefault(),r.focus())}#b(e,t,n){let r=this.#a.get(e);if(r!==void 0)return r;let o=t.event(e),s=o===void 0?void 0:D(o,n);return s!==void 0&&this.#a.set(e,s),this.#a.size>4*Y&&this.#a.delete(this.#a.keys().next().value??e),s}};var $e=class extends f{isRead=!0;#e;#t=!1;#n=new MutationObserver(()=>{this.#i()});connectedCallback(){this.parentElement!==null&&this.#n.observe(this.parentElement,{attributeFilter:["data-tab"]})}disconnectedCallback(){this.#n.disconnect()}inputs(e){return this.#r?[this.#t,e.words,...this.#e?.inputs(e)??[]]:[!1]}view(e){return this.#r?this.#e!==void 0?this.#e.view(e):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`:c}drawn(){this.#r&&this.#e?.drawn(this)}get#r(){return this.parentElement?.dataset.tab==="figure"}async#i(){if(this.again(),!!this.#r){try{let{FigurePage:e}=await import("./figure-parts-HKBR5BZX.js");this.#e??=new e,this.#t=!1}catch{this.#t=!0}this.again()}}};var ii=w({id:k,word:k,text:k,forms:E(k),other:k}),oi=w({otherLang:k,terms:E(ii)});function Wn(i){return oi(i)?i:void 0}function Bn(i){let e=new Map(i.flatMap(r=>r.forms.map(o=>[o.toLowerCase(),r]))),t=[...e.keys()].sort((r,o)=>o.length-r.length).map(si),n=new RegExp(t.join("|"),"gi");return r=>{let o=[],s=new Set,a=0;for(let l of r.matchAll(n)){let u=e.get(l[0].toLowerCase());u===void 0||s.has(u)||(s.add(u),l.index>a&&o.push({text:r.slice(a,l.index)}),o.push({text:l[0],term:u}),a=l.index+l[0].length)}return a<r.length&&o.push({text:r.slice(a)}),o}}function si(i){let e=i.replace(/[^\w\s\u2e80-\uffff]/g,"\\$&");return/^[\x00-\x7f]+$/.test(i)?`(?<![\\w-])${e}(?![\\w-])`:e}var G=6,ai=300,X=class extends f{#e;#t;#n;#r;#i={x:NaN,y:NaN};#o;connectedCallback(){document.addEventListener("pointerover",e=>this.#a(e)),document.addEventListener("pointermove",e=>this.#a(e),{passive:!0}),document.addEventListener("focusin",({target:e})=>this.#d(e)),document.addEventListener("click",e=>this.#c(e)),document.addEventListener("keydown",e=>this.#m(e),{capture:!0})}take(e){this.#e=e}inputs({words:e}){return[e,this.#t]}view(){let e=this.#t;return d`
      <div class="explained" id="explained" role="tooltip" popover="manual">
        ${e===void 0?c:d`<p class="word"><b>${e.word}</b>${e.other===e.word?c:d` <span lang=${this.#e?.otherLang??c}>${e.other}</span>`}</p><p>${e.text}</p>`}
      </div>
    `}#a(e){let{target:t,pointerType:n}=e;if(n==="touch")return;let r=we(t),o=this.#s(e);r!==void 0?o&&this.#l(r):t instanceof Element&&t.closest(".explained")!==null?clearTimeout(this.#o):this.#n!==void 0&&this.#n!==document.activeElement&&this.#p()}#s({screenX:e,screenY:t}){let n=e!==this.#i.x||t!==this.#i.y;return n&&(this.#i={x:e,y:t}),n}#d(e){let t=we(e);t===void 0?this.#u():t.matches(":focus-visible")&&this.#l(t)}#c(e){let{target:t}=e,n=we(t);n instanceof HTMLAnchorElement&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&this.#e!==void 0&&e.preventDefault(),n!==void 0?this.#l(n):t instanceof Element&&t.closest(".explained")===null&&this.#u()}#m(e){let t=we(e.target);if(e.key==="Escape"&&this.#t!==void 0)this.#u();else if(t!==void 0&&(e.key==="Enter"||e.key===" "))this.#l(t);else return;e.preventDefault(),e.stopPropagation()}#l(e){clearTimeout(this.#o);let t=this.#e?.terms.find(({id:r})=>r===e.dataset.term),n=this.#r??this.querySelector(".explained");t===void 0||n===null||this.#n===e||(this.#u(),this.#r=n,this.#t=t,this.#n=e,this.again(),(e.closest("dialog")??this).append(n),n.showPopover(),e.setAttribute("aria-describedby",n.id),li(n,e))}#p(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#u(),ai)}#u(){clearTimeout(this.#o),this.#n!==void 0&&(this.#n.removeAttribute("aria-describedby"),this.#r?.hidePopover(),this.#r!==void 0&&this.append(this.#r),this.#t=this.#n=void 0,this.again())}};async function _n(i){let e=await fetch(`/glossary.json?lang=${i.slice(0,2)}`);return e.ok?Wn(await e.json()):void 0}function zn({terms:i}){let e=Bn(i);return t=>{let n=!0;return t.map(r=>e(r).map(o=>{if(o.term===void 0)return o.text;let s=n?0:-1;return n=!1,d`<span class="explains" role="button" tabindex=${s} data-term=${o.term.id}>${o.text}</span>`}))}}function we(i){return i instanceof Element&&i.closest(".explains, a[data-term]")||void 0}function li(i,e){let t=e.getClientRects()[0]??e.getBoundingClientRect(),n=t.bottom+G+i.offsetHeight<=innerHeight;i.style.setProperty("--left",`${Math.max(G,Math.min(t.left,innerWidth-i.offsetWidth-G))}px`),i.style.setProperty("--top",`${Math.max(G,n?t.bottom+G:t.top-G-i.offsetHeight)}px`)}function di(i,e){let t=new Map,{log:n,peers:r,timers:o,machine:s,disk:a,snapshot:l,...u}=i;for(let[p,m]of Object.entries(u))t.set(p,m);t.set("log",n),t.set("snapshot",l),t.set("config",F(i,e)),t.set("disk",{...a,write:void 0}),t.set("write",a.write),t.set("inFlight",tt(i));for(let[p,{nextIndex:m,matchIndex:y,state:$}]of Object.entries(r))t.set(`${p} nextIndex`,m).set(`${p} matchIndex`,y).set(`${p} state`,$);for(let[p,m]of Object.entries(o))t.set(`timer ${p}`,m);for(let[p,m]of Object.entries(s))t.set(`machine ${p}`,m);return new Map([...t].flatMap(([p,m])=>m===void 0?[]:[[p,JSON.stringify(m)]]))}function ui(i,e){return new Set([...i.keys(),...e.keys()].filter(t=>i.get(t)!==e.get(t)))}function Qn(i,e,t){let n=i.event(t??e);if(n===void 0)return;let r=n.seq;if(t===void 0)for(;i.event(r-1)?.at===n.at;)r--;return{seq:n.seq,before:i.stateAfter(r-1),after:i.stateAfter(n.seq)}}function Un({before:i,after:e},t){let n=r=>{let o=r.servers.find(({server:s})=>s===t);return o===void 0?new Map:di(o,r)};return ui(n(i),n(e))}function tt({disk:i,currentTerm:e,votedFor:t,log:n,snapshot:r,status:o}){if(o==="crashed")return;let s=n.at(-1)?.index??r?.lastIncludedIndex??0,a={...i.currentTerm===e?{}:{currentTerm:e},...i.votedFor===t||t===void 0?{}:{votedFor:t},...i.lastIndex>=s?{}:{entries:[i.lastIndex+1,s]}};return Object.keys(a).length>0||i.lastIndex!==s?a:void 0}function Jn(i,e){let t=n=>({granted:n.filter(r=>i.includes(r)).length,needed:Math.floor(n.length/2)+1,voters:n});return q(e)?[t(e.votersOutgoing??[]),t(e.voters)]:[t(e.voters)]}function Yn(i,{words:e,shown:t,state:n}){let{t:r}=e,o=r("ui.none"),s=(M,Je,...ct)=>({name:M,value:Je,of:ct.length===0?[M]:ct}),a=(M,Je)=>M?[Je()]:[],{snapshot:l,transfer:u,inbox:p,rate:m,role:y}=i,$=F(i,n);return[s("currentTerm",String(i.currentTerm)),s("votedFor",i.votedFor??o),s("leader",i.leader??o),...a(y==="candidate"||y==="preCandidate",()=>s("votes",ci(i,$,e))),s("commitIndex",String(i.commitIndex)),s("lastApplied",String(i.lastApplied)),s(r("ui.inspector.log"),r("ui.inspector.entries",{n:cn(i)}),"log"),...a(l!==void 0,()=>s(r("ui.inspector.snapshot"),r("ui.inspector.snapshotUpTo",{index:l?.lastIncludedIndex,term:l?.lastIncludedTerm}),"snapshot")),...hi(i,t,e),s(r("ui.inspector.disk"),fi(i,e),"disk"),s(r("ui.inspector.inFlight"),yi(i,e),"inFlight"),...a(i.disk.write!==n.diskWrite,()=>s(r("ui.inspector.write"),e.ms(i.disk.write),"write")),...a(m!==1,()=>s(r("ui.inspector.clock"),r("ui.inspector.rate",{rate:m}),"rate")),...a(p.length>0,()=>s(r("ui.inspector.inbox"),r("ui.inspector.waiting",{n:p.length}),"inbox")),...a(u!==void 0,()=>s(r("ui.inspector.transfer"),u??o,"transfer")),s(r("ui.inspector.config"),pi($,e),"config")]}function ci(i,e,{t}){let n=Jn(i.votes,e).map(({granted:r,needed:o})=>t("ui.inspector.votesOf",{granted:r,needed:o}));return[i.votes.join(" "),...n].join(" · ")}function pi(i,{t:e}){let{voters:t,votersOutgoing:n=[],learners:r=[],learnersNext:o=[],index:s,committed:a}=i;if(t.length===0)return e("ui.inspector.outside");let l=q(i)?[`${e("ui.inspector.old")} ${n.join(" ")}`,`${e("ui.inspector.new")} ${t.join(" ")}`]:[t.join(" ")],u=[...r,...o];u.length>0&&l.push(`${e("ui.inspector.learners")} ${u.join(" ")}`);let p=a?"ui.inspector.configEntry":"ui.inspector.configOpen";return[...l,s===0?e("ui.inspector.configFirst"):e(p,{index:s})].join(" · ")}var mi={election:"ui.inspector.electionTimer",heartbeat:"ui.inspector.heartbeatTimer",quorum:"ui.inspector.quorumTimer"};function hi(i,e,{t,ms:n}){return Object.entries(mi).flatMap(([r,o])=>{let s=i.timers[r];return s===void 0?[]:[{name:t(o),value:t("ui.inspector.timer",{span:n(s.deadline-s.set),left:Zn(s,e)}),of:[`timer ${r}`]}]})}function Xn(i,e){return Object.values(i.timers).map(t=>Zn(t,e)).join(" ")}function Zn(i,e){return Math.max(0,Math.ceil((i.deadline-e)/1e3))}function fi({disk:i},{t:e}){return e("ui.inspector.diskHolds",{term:i.currentTerm,vote:i.votedFor??e("ui.none"),n:i.lastIndex})}function yi(i,{t:e}){let t=tt(i);if(t===void 0)return e("ui.none");let{currentTerm:n,votedFor:r,entries:[o,s]=[]}=t,a=[n===void 0?"":e("ui.inspector.inFlightTerm",{term:n}),r===void 0?"":e("ui.inspector.inFlightVote",{vote:r}),o===void 0?"":o===s?e("ui.inspector.inFlightEntry",{from:o}):e("ui.inspector.inFlightEntries",{from:o,to:s})].filter(l=>l!=="");return a.length===0?e("ui.inspector.inFlightLess"):a.join(" · ")}var gi={probe:"ui.inspector.probe",replicate:"ui.inspector.replicate",snapshot:"ui.inspector.sendsSnapshot"};function er(i,e,{t}){let n=Object.entries(i.peers);if(n.length===0)return c;let r=(o,s,a)=>d`<td ?data-changed=${e.has(`${o} ${s}`)}>${a}</td>`;return d`
    <table class="peers">
      <caption class="unseen">${t("ui.inspector.peers",{server:i.server})}</caption>
      <thead>
        <tr><th scope="col">${t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th><th scope="col">${t("ui.inspector.state")}</th></tr>
      </thead>
      <tbody>
        ${n.map(([o,{nextIndex:s,matchIndex:a,state:l}])=>{let u=gi[l];return d`<tr><th scope="row">${o}</th>${r(o,"nextIndex",s)}${r(o,"matchIndex",a)}${r(o,"state",u===void 0?l:t(u))}</tr>`})}
      </tbody>
    </table>
  `}function tr(i,e,{t}){let n=Object.keys(i.machine).sort();return d`
    <h3>${t("ui.inspector.machine")}</h3>
    ${n.length===0?d`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`:d`<ul class="machine">${n.map(r=>d`<li ?data-changed=${e.has(`machine ${r}`)}>${r} = ${i.machine[r]}</li>`)}</ul>`}
  `}var vi=5,bi=new Set,xe=class extends f{isRead=!0;#e;#t=[];draw(e){this.#i(e),super.draw(e)}inputs(e){let{state:t,words:n,selected:r,control:o,status:s,looking:a,shown:l}=e,u=x(t,r);return[u,u&&Xn(u,l),t.operations,t.cuts,t.servers.length,t.broken,n,o,s,a,this.#e,e.marked]}view(e){let{state:t,selected:n,words:r}=e,{t:o}=r,s=x(t,n);return d`
      <pg-message></pg-message>
      <div class="choice" role="group" aria-label=${o("ui.inspector.choose")}>
        ${t.servers.map(({server:a})=>d`
            <button
              type="button"
              aria-pressed=${a===n?"true":"false"}
              @click=${()=>this.raise({kind:"select",server:a})}
            >${a}</button>
          `)}
      </div>
      ${s===void 0?c:this.#n(s,e)}
      ${wi(t.operations,r)}
    `}#n(e,t){let{words:n}=t,r=this.#e===void 0?bi:Un(this.#e,e.server),o=Yn(e,t),s=t.marked(o.map(({name:u})=>u)),a=$i(o,e,r),l=r.has("role")||r.has("status");return d`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · <span ?data-changed=${l}>${ki(e,n)}</span></h2>
      ${this.#r(e,t)}
      <dl class="facts" @keydown=${H}>
        ${o.map(({value:u,of:p},m)=>d`<dt>${s[m]}</dt><dd ?data-changed=${p.some(y=>r.has(y))}>${u}</dd>`)}
      </dl>
      ${er(e,r,n)}
      ${a.length===0?c:d`<p class="hint" data-testid="changed"><span class="mark" aria-hidden="true">◆</span> ${n.t("ui.inspector.changed",{names:a.join(n.t("ui.separator"))})}</p>`}
      ${tr(e,r,n)}
    `}#r({server:e,status:t},n){let{t:r}=n.words,o={do:"timeout",server:e},s=t!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},a=g(o,n),l=g(s,n),u=g({do:"partition",groups:[]},n),p=Tt(o,n.state,{control:!0,connected:!0},n.words);return d`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?c:"true"} title=${a??r("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:o})}>${Pt}${r("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?c:"true"} title=${l??c}
          @click=${()=>this.raise({kind:"command",command:s})}>
          ${t!=="crashed"?d`${Ot}${r("ui.crash")}`:d`${Ft}${r("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${u===void 0?c:"true"} title=${u??c}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${Ct}${r("ui.links")}</button>
      </div>
      ${p===void 0?c:d`<p class="reason">${p}</p>`}
    `}#i({past:e,shown:t,told:n,playing:r,looking:o}){let s=e.reached(t),a=!r||o,l=[e.lineage,s,n,a];l.some((u,p)=>u!==this.#t[p])&&(this.#t=l,this.#e=a?Qn(e,s,n):void 0)}};function ki(i,e){if(i.status==="crashed")return e.t("ui.status.crashed");if(i.status==="frozen")return e.t("ui.status.frozen");let t=j(i.role,e);return t===i.role?t:`${t} (${i.role})`}function $i(i,e,t){let n=Object.keys(e.peers).filter(s=>["nextIndex","matchIndex","state"].some(a=>t.has(`${s} ${a}`))),r=Object.keys(e.machine).filter(s=>t.has(`machine ${s}`));return[...["role","status"].filter(s=>t.has(s)),...i.filter(({of:s})=>s.some(a=>t.has(a))).map(({name:s})=>s),...n,...r]}function wi(i,e){let{t}=e,n=i.slice(-vi).reverse();return d`
    <h2>${t("ui.operations")}</h2>
    ${n.length===0?d`<p class="hint">${t("ui.operations.none")}</p>`:d`
          <ul class="operations" data-testid="operations">
            ${n.map(r=>d`
                <li data-outcome=${r.outcome??"pending"}>
                  <span class="who">${r.client}</span><span class="what">${K(r)}</span>
                  <span class="outcome">${pn(r,e)}</span>${be(se(r),`${r.client} ${K(r)}`,e)}
                </li>
              `)}
          </ul>
        `}
  `}var xi=w({path:k,selected:k},{at:b,told:b,message:b});function nr(i,e){let{selected:t,looking:n,playing:r,shown:o,told:s,narration:a,selectedMessage:l}=i,u=s??a?.seq;return{path:e,selected:t,...n||!r?{at:o}:{},...(n||!r)&&u!==void 0?{told:u}:{},...l===void 0?{}:{message:l}}}function rr(i,e){if(i!==null)try{let t=JSON.parse(i);return xi(t)&&t.path===e?t:void 0}catch{return}}function ir({at:i,told:e},{past:t}){return(i===void 0||i>=t.first)&&(e===void 0||e>=t.firstSeq)}function or({selected:i,at:e,told:t,message:n},{past:r}){let o=t===void 0||r.event(t)===void 0?void 0:t;return[{kind:"select",server:i},...n===void 0?[]:[{kind:"selectMessage",message:n}],...e===void 0?[]:[{kind:"look",at:e,...o===void 0?{}:{seq:o}}]]}var nt="carried",Me=class extends f{#e;#t=Mi();connectedCallback(){this.addEventListener("click",()=>this.#n())}draw(e){this.#e=e;let t=this.#t;if(!(t===void 0||!ir(t,e))){this.#t=void 0;for(let n of or(t,e))this.raise(n)}}inputs(){return[]}view(){return c}#n(){if(this.#e!==void 0)try{sessionStorage.setItem(nt,JSON.stringify(nr(this.#e,location.pathname)))}catch{}}};function Mi(){try{let i=sessionStorage.getItem(nt);return sessionStorage.removeItem(nt),rr(i,location.pathname)}catch{return}}var Te=class extends v{connectedCallback(){this.addEventListener("keydown",e=>this.#n(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:r}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return d`
      <p class="hint">${r.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,r){let{words:o}=r,{t:s}=o,a=T(r.state.cuts,e,t),l={from:e,to:t},u={from:t,to:e};return d`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${Ti(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...l,both:!0},r,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",l),{do:"cut",...l},r,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},r,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...l},r,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,r){let o=g(t,n);return d`
      <button class="chip small" type="button" ?autofocus=${r} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#r(t,o)}>${e}</button>
    `}#n(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,r=`S${e.key}`;if(r===n||!t.state.servers.some(s=>s.server===r))return;e.preventDefault();let o=T(t.state.cuts,n,r)==="open";this.#r(o?{do:"cut",from:n,to:r,both:!0}:{do:"heal",from:n,to:r},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function Ti(i,e,t,{t:n}){switch(i){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function sr(i){return[...i.messages.flatMap(Si),...i.servers.flatMap(Ri),...Ei(i)]}function Si({id:i}){return[{do:"deliver",message:i},{do:"drop",message:i}]}function Ri({server:i,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:i}]}function Ei(i){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>St(t,i)||Rt(t,i)).map(t=>({do:"wake",client:t}))}function Se(i,e,t){let{t:n}=t;switch(i.do){case"deliver":case"drop":{let r=e.messages.find(({id:o})=>o===i.message);return r===void 0?"":Ni(r,t)}case"beat":return n("ui.pick.beat",{server:i.server,term:x(e,i.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:i.server,term:x(e,i.server)?.currentTerm});case"wake":{let r=e.operations.find(({client:o,returned:s})=>o===i.client&&s===void 0);return r===void 0?n("ui.pick.turn",{client:i.client}):n("ui.pick.wake",{client:i.client,asked:K(r)})}}}function Ni(i,{t:e}){let{type:t,entries:n=[],voteGranted:r,success:o}=i;switch(t){case"RequestVote":return e("ui.pick.requestVote",i);case"RequestVoteReply":return e(r===!0?"ui.pick.vote":"ui.pick.noVote",i);case"PreVote":return e("ui.pick.preVote",i);case"PreVoteReply":return e(r===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",i);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",i):e("ui.pick.entries",{...i,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",i);case"InstallSnapshot":return e("ui.pick.snapshot",i);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",i);case"TimeoutNow":return e("ui.pick.timeoutNow",i);case"ReadIndex":return e("ui.pick.readIndex",i);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",i);case"ClientRequest":{let{op:s="",key:a="",value:l="",expect:u=""}=i;return s==="register"?e("ui.pick.register",i):e("ui.pick.request",{...i,asked:K({op:s,key:a,value:l,expect:u})})}case"ClientReply":return e(Ai(i),{...i,index:i.index??0});default:return e("ui.pick.other",i)}}function Ai({outcome:i,result:e,leader:t}){switch(i){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var Re=class extends f{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,r,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return d``;let{t:r}=n,o=sr(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),d`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${r("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?r("ui.manual.none"):r("ui.manual.hint")}</p>
        ${Li.map(([s,a])=>{let l=o.flatMap((u,p)=>a.includes(u.do)?[this.#n(u,p,e)]:[]);return l.length===0?c:d`<h3>${r(s)}</h3><ul>${l}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#n(e,t,n){let{state:r,words:o}=n,s=Se(e,r,o),a=g(e,n),l=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=o.t("ui.manual.dropIt",{what:s});return d`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${l} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:d`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${l} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${S}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],r=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!r||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},Li=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var Ii=[0,1e3,1e4,1e5],Ci=[.5,.9,1,1.1,2],Pi=[5e4,2e5,1e6];function h(i,e,t,n={}){return{label:i,verb:ji(e.do),intent:{kind:"command",command:e},why:g(e,t),...n}}function R(i,e){return{label:i,verb:`why not ${e.ask}`,intent:{kind:"dialog",dialog:"why",question:e},why:void 0}}function rt(i,{words:{t:e}}){let t=se(i);return t===void 0?[]:[R(e("ui.whyNot.waits",{client:i.client}),t)]}function Ee(i,e){let{state:t,words:{t:n}}=e,r=x(t,i);if(r===void 0)return[];let o={server:i},s=Fi(i,e);return[{title:n("ui.menu.process"),acts:[h(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...r.role==="leader"?[h(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],r.status==="crashed"?h(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):h(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),r.status==="frozen"?h(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):h(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[h(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),h(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:ar(Ii,r.disk.write).map(a=>h(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===r.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:ar(Ci,r.rate).map(a=>h(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===r.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:i},why:g({do:"write",key:"x",value:""},e)},h(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:Oi(r,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,qi(i,e)]}],{title:n("ui.whyNot.title"),acts:[R(n("ui.whyNot.timeout",o),{ask:"timeout",...o}),R(n("ui.whyNot.leader"),{ask:"leader"})]}]}function Oi({server:i},e){let{state:t,words:{t:n}}=e,r={server:i},o=ne(t),s=o===void 0?"voter":te(F(o,t),i);return[h(n("ui.menu.transfer",r),{do:"transfer",to:i},e,{verb:"transfer leadership"}),...s==="learner"?[h(n("ui.menu.promote",r),{do:"promote",...r},e)]:[],s==="outside"?h(n("ui.menu.add",r),{do:"addServer",...r},e):h(n("ui.menu.remove",r),{do:"removeServer",...r},e)]}function Fi(i,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==i).map(o=>{let s=T(t.cuts,i,o)==="open";return h(o,s?{do:"cut",from:i,to:o,both:!0}:{do:"heal",from:i,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:i,other:o}),mends:!s})})}function qi(i,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:i})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:i},why:g({do:"partition",groups:[]},e),key:"X"}}function Ne(i,e,t){let{state:n,words:{t:r}}=t,o=[{from:i,to:e},{from:e,to:i}];return[{title:r("ui.menu.cable"),acts:[h(r("ui.links.cut"),{do:"cut",from:i,to:e,both:!0},t,{name:r("ui.menu.cut",{server:i,other:e})}),...o.map(s=>h(r("ui.links.cutOneWay",s),{do:"cut",...s},t)),h(r("ui.links.heal"),{do:"heal",from:i,to:e},t,{name:r("ui.menu.heal",{server:i,other:e})})]},{title:r("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:r("ui.menu.linkNetwork",s),name:r("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:g({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:l})=>a===s.from&&l===s.to)?[h(r("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function Ae(i,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:i},why:e.state.messages.some(({id:r})=>r===i)?void 0:t("ui.why.notInFlight")},h(t("ui.menu.deliver"),{do:"deliver",message:i},e),h(t("ui.menu.duplicate"),{do:"duplicate",message:i},e),h(t("ui.menu.drop"),{do:"drop",message:i},e)]},{title:t("ui.menu.delay"),row:!0,acts:Pi.map(r=>h(n(r),{do:"delay",message:i,by:r},e,{name:t("ui.menu.delayBy",{by:r})}))},...Di(i,e)]}function Di(i,e){let{state:t,words:{t:n}}=e,r=t.messages.filter(({id:s})=>s===i).flatMap(({from:s,to:a})=>[s,a]),o=t.operations.filter(({client:s,returned:a})=>a===void 0&&r.includes(s));return o.length===0?[]:[{title:n("ui.whyNot.title"),acts:o.flatMap(s=>rt(s,e))}]}function lr(i,e,t){let{state:n,words:{t:r}}=t,o=i.map((s,a)=>{let l=n.messages.find(u=>u.id===s);return{label:l===void 0?r("ui.why.notInFlight"):r("ui.menu.ofMessageAt",{i:a+1,...l}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:l===void 0?r("ui.why.notInFlight"):void 0}});return[{title:r("ui.menu.which"),acts:o}]}function ar(i,e){return i.includes(e)?i:[...i,e].sort((t,n)=>t-n)}function ji(i){return i.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function Le(i,e){return i?.log[e-(i.snapshot?.lastIncludedIndex??0)-1]}function it({index:i,term:e},{servers:t}){let n=r=>(r.snapshot?.lastIncludedIndex??0)>=i||Le(r,i)?.term===e;return t.filter(n).map(({server:r})=>r)}function dr({index:i,term:e},t){return cr(t,n=>n.kind==="append"&&n.entries.some(r=>r.index===i&&r.term===e))}function ur(i,e){return cr(e,t=>{if(t.kind!=="commit"||t.index<i.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:r})=>r===t.server);return Le(n,i.index)?.term===i.term})}function cr(i,e){for(let t=i.firstSeq;t<=i.lastSeq;t++){let n=i.event(t);if(n!==void 0&&e(n))return n}}function mr(i,e,t){let{state:n,past:r,words:o}=t,{t:s,ms:a,list:l}=o,u=Le(x(n,i),e);if(u===void 0)return Hi(i,e,t);let p={appended:dr(u,r),committed:ur(u,r)},m=p.committed,y=n.servers.some(M=>M.commitIndex>=e&&it(u,n).includes(M.server)),$=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:l(it(u,n))}),y?m===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(m.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:$,acts:[pr(s("ui.menu.toAppended"),p.appended,s("ui.why.notKept")),pr(s("ui.menu.toCommitted"),m!==void 0&&m.at<=t.shown?m:void 0,s(y?"ui.why.notKept":"ui.entry.notCommitted"))]},{title:s("ui.whyNot.title"),acts:[R(s("ui.whyNot.commit",{index:e}),{ask:"commit",server:i,index:e})]}]}function Hi(i,e,{state:t,words:{t:n}}){let r=x(t,i)?.snapshot;if(r===void 0||e>r.lastIncludedIndex)return[{title:n("ui.menu.moments"),acts:[]}];let{lastIncludedIndex:o,lastIncludedTerm:s}=r;return[{title:n("ui.whyNot.title"),facts:[n("ui.entry.inSnapshot",{index:o,term:s})],acts:[R(n("ui.whyNot.gone",{index:o}),an(i,r))]}]}function pr(i,e,t){if(e===void 0)return{label:i,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:r}=e;return{label:i,verb:"go to moment",intent:{kind:"look",at:n,seq:r},why:void 0}}function hr(i,e,t){let n=i.toLowerCase(),r=[...n].every(u=>u===n[0]),o=r?n.slice(0,1):n,s=Math.max(0,r?t+1:t),a=u=>yr(u.toLowerCase(),o);return e.map((u,p)=>(s+p)%e.length).find(u=>a(e[u]??""))}function fr(i,e){let t=e.toLowerCase();return i.toLowerCase().split(/\s+/).every(n=>yr(t,n))}function yr(i,e){for(let t=i.indexOf(e);t>=0;t=i.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(i[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var P=8,Ki="(max-width: 560px)",Z=class extends f{#e;#t;#n;#r={text:"",at:0};open(e,t){this.#l()?.hidePopover(),this.#e=e,this.#n=void 0,this.#t=t,this.again();let n=this.#l();n!==null&&(n.showPopover(),n.scrollTop=0,Wi(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#p()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:r,control:o,status:s,looking:a,travel:l}=e;return[t,this.#n,n,r,o,s,a,l.branch]}view(e){let t=this.#e,n=t===void 0?"":Gi(t,e);return d`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${r=>this.#d(r)}
        @toggle=${r=>this.#m(r)}
      >
        ${t===void 0?c:d`<p class="about" aria-hidden="true">${n}</p>
              ${Vi(t,e,this.#t).map(r=>this.#i(r))}`}
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
    `}#s({label:e,sure:t,why:n,intent:r}){if(t!==void 0&&n===void 0&&this.#n!==e){this.#n=e,this.again();return}this.#l()?.hidePopover(),this.raise(n===void 0?r:{kind:"why",text:n,...r.kind==="command"?{command:r.command}:{}})}#d(e){if(e.key==="Tab"&&this.#l()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#p(),n=t.indexOf(document.activeElement),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:r===void 0?this.#c(e,t,n):n+r;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#c({key:e,timeStamp:t},n,r){if(e===" "||[...e].length!==1)return;let o=t-this.#r.at<700?this.#r.text+e:e;return this.#r={text:o,at:t},hr(o,n.map(s=>s.ariaLabel??s.textContent??""),r)}#m(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#l(){return this.querySelector(".menu")}#p(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Vi(i,e,t){switch(i.kind){case"server":return Ee(i.server,e);case"messages":{let[n,...r]=i.messages;return n===void 0?[]:r.length>0&&t!==void 0?lr(i.messages,t,e):Ae(n,e)}case"link":return Ne(i.a,i.b,e);case"entry":return mr(i.server,i.index,e)}}function Gi(i,{state:e,words:t}){let{t:n}=t;switch(i.kind){case"server":{let r=x(e,i.server);if(r===void 0)return i.server;let{role:o,currentTerm:s,status:a}=r;return n("ui.menu.ofServer",{server:i.server,role:a==="up"?j(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let r=e.messages.find(({id:o})=>o===i.messages[0]);return r===void 0?n("ui.why.notInFlight"):i.messages.length>1?n("ui.menu.ofMessages",{n:i.messages.length}):n("ui.menu.ofMessage",r)}case"link":return n("ui.menu.ofLink",i);case"entry":return n("ui.menu.ofEntry",i)}}function Wi(i,e){if(matchMedia(Ki).matches){i.style.left=i.style.top="";return}let{width:t,height:n}=i.getBoundingClientRect(),r=e.right+P,o=e.left-P-t,s=r+t+P<=innerWidth?r:o>=P?o:(innerWidth-t)/2,a=Math.max(P,Math.min(e.top,innerHeight-n-P));i.style.left=`${Math.max(P,s)}px`,i.style.top=`${a}px`}function gr(i,e,t,n){let r=e.messages.find(m=>m.id===i);if(r!==void 0)return Qi(r);let o,s;for(let m=t.lastSeq;m>=t.firstSeq&&o===void 0;m--){let y=t.event(m);y===void 0||y.kind==="unknown"||(y.kind==="sent"&&y.message.id===i?o=[y.message,y]:y.kind==="duplicated"&&y.copy.id===i?o=[y.copy,y]:m<=n&&s===void 0&&_i(y,i)&&(s=y))}let a=o??Bi(i,t);if(a===void 0)return;let[l,{at:u,seq:p}]=a;if(p>n)return{message:l,sent:u,fate:{kind:"unsent",at:u}};if(s!==void 0)return{message:l,sent:u,fate:zi(s,l.to)}}function Bi(i,e){let t=e.base.messages.find(n=>n.id===i);return t===void 0?void 0:[vr(t),{at:t.sent,seq:e.firstSeq-1}]}function _i(i,e){return(i.kind==="delivered"||i.kind==="lost"||i.kind==="queued")&&i.message===e}function zi({kind:i,at:e,seq:t},n){return i==="queued"?{kind:"waits",server:n,at:e}:{kind:i==="lost"?"lost":"arrived",at:e,seq:t}}function Qi(i){let{sent:e,arrives:t,dies:n}=i,r=vr(i);return t!==void 0?{message:r,sent:e,fate:{kind:"arrives",at:t}}:n!==void 0?{message:r,sent:e,fate:{kind:"dies",at:n}}:{message:r,sent:e,fate:{kind:"held"}}}function vr({sent:i,arrives:e,dies:t,...n}){return n}function br(i){return Object.entries(i).filter(([e])=>!["id","type","from","to"].includes(e))}var Ie=class extends f{isRead=!0;#e;#t=[];draw(e){this.#r(e),super.draw(e)}inputs({words:e,selectedMessage:t,shown:n}){let r=this.#e!==void 0&&"at"in this.#e.fate?ot(this.#e.fate.at,n):0;return[e,t,this.#e,r]}view({selectedMessage:e,words:t,shown:n}){if(e===void 0)return c;let{t:r}=t,o=this.#e;return d`
      <section class="message" aria-label=${r("ui.message")} data-testid="message">
        <div class="head">
          <h2>${o===void 0?r("ui.message"):d`${o.message.type} <span class="way">${o.message.from} → ${o.message.to}</span>`}</h2>
          <button class="bare" type="button" aria-label=${r("ui.message.close")} title=${r("ui.message.close")} @click=${()=>this.#n()}>${S}</button>
        </div>
        ${o===void 0?d`<p class="hint">${r("ui.message.unknown",{n:e})}</p>`:Ui(o,n,t)}
      </section>
    `}#n(){this.raise({kind:"selectMessage",message:void 0})}#r({past:e,shown:t,selectedMessage:n,state:r}){if(n===void 0){this.#e=void 0,this.#t=[];return}let o=e.reached(t),s=[e.lineage,n,r.messages,o];s.every((a,l)=>a===this.#t[l])||(this.#i(s)||(this.#e=gr(n,r,e,o)),this.#t=s)}#i([e,t,,n]){let r=this.#e?.fate,[o,s]=this.#t;return(r?.kind==="arrived"||r?.kind==="lost")&&e===o&&t===s&&Number(n)>=r.seq}};function Ui({message:i,sent:e,fate:t},n,r){let o=(s,a)=>d`<dt>${s}</dt><dd>${a}</dd>`;return d`
    <dl class="facts">
      ${o("id",i.id)} ${o("from",i.from)} ${o("to",i.to)}
      ${br(i).map(([s,a])=>o(s,Yi(a,r)))}
      ${t.kind==="unsent"?c:o(r.t("ui.message.sent"),r.ms(e))}
      ${o(...Ji(t,n,r))}
    </dl>
  `}function Ji(i,e,{t,ms:n}){switch(i.kind){case"arrives":return[t("ui.message.arrives"),t("ui.message.in",{at:i.at,left:ot(i.at,e)})];case"dies":return[t("ui.message.dies"),t("ui.message.in",{at:i.at,left:ot(i.at,e)})];case"held":return[t("ui.message.arrives"),t("ui.message.held")];case"waits":return[t("ui.message.arrived"),t("ui.message.waits",{server:i.server,at:i.at})];case"arrived":return[t("ui.message.arrived"),n(i.at)];case"lost":return[t("ui.message.lost"),n(i.at)];case"unsent":return[t("ui.message.sent"),t("ui.message.unsent")]}}function ot(i,e){return Math.ceil(Math.max(0,i-e)/1e3)*1e3}function Yi(i,e){if(!Array.isArray(i))return String(i===""?"∅":i);let t=i;return t.length===0?e.t("ui.message.noEntries"):d`<ol class="carried">${t.map(n=>d`<li>${n.index}: ${oe(n,e)} <small>${e.t("ui.ring.term",{term:n.term})}</small></li>`)}</ol>`}var Xi=9,Ce=class extends v{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:r}=n,o=vt(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:l})=>l),a=s.length<Xi?[`S${s.length+1}`]:[];return d`
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
    `}#n(e,{words:t,marked:n}){let{t:r,list:o}=t,{voters:s,votersOutgoing:a=[],index:l,committed:u}=e,p=[...e.learners??[],...e.learnersNext??[]],m=q(e)?r("ui.members.joint",{old:o(a),neededOld:I(a.length),new:o(s),neededNew:I(s.length)}):r("ui.members.voters",{voters:o(s),needed:I(s.length),n:s.length}),y=l===0?r("ui.members.first"):u?r("ui.members.committed",{index:l}):r("ui.members.uncommitted",{index:l}),$=[m,...p.length===0?[]:[r("ui.members.learners",{learners:o(p)})],y];return n($).map(M=>d`<p>${M}</p>`)}#r(e,t,n,r){let{state:o,words:s}=r,{t:a}=s,l=te(n,e),u=(p,m)=>this.act(p,m,r,a("ui.members.act",{server:e,what:p}));return d`
      <li data-member=${e} data-membership=${t?l:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?Zi[l]:"ui.members.new")}${ne(o)?.server===e?d` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${l==="outside"?d`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:d`
                ${l==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},Zi={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var eo=.1,kr=36e5,Pe=class extends v{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:r,jitter:o,loss:s,duplicate:a,reorder:l}=to(this.#e,t),u=(p,m,y,$,M)=>d`
      <label>${m}<input type="number" name=${p} ?autofocus=${p==="latency"} required min=${$} max=${M} step="any" value=${y} inputmode="decimal" /></label>
    `;return d`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),r/1e3,eo,kr)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,kr)}
        ${u("loss",n("ui.network.loss"),st(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),st(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),st(l),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},r=g(n,e),o=()=>{r===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return d`<button class="chip" type="button" aria-disabled=${r===void 0?c:"true"} title=${r??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(me(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function to(i,{network:e,links:t}){return{...e,...t.find(({from:n,to:r})=>n===i?.from&&r===i.to)}}function st(i){return Number((i*100).toPrecision(6))}var no=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],lt={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function $r(i,{options:e,electionTimeout:t,heartbeat:n}){let r={...e,...Object.fromEntries(no.map(p=>[p,i.get(p)!==null])),...Object.fromEntries(Object.keys(lt).map(p=>[p,Math.round(Number(i.get(p)))]))},o=Object.entries(r).filter(([p,m])=>m!==e[p]),[s,a,l]=[at(i,"low"),at(i,"high"),at(i,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...l===n?{}:{heartbeat:l}};return Object.keys(u).length>1?u:void 0}function at(i,e){return Math.round(Number(i.get(e))*1e3)}var Oe=class extends v{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:r}=n,{options:o}=t,[s,a]=t.electionTimeout,l=(m,y,$=!1)=>d`
      <label class="switch"><input type="checkbox" name=${m} ?checked=${o[m]} ?disabled=${$} />${r(y)}</label>
    `,u=(m,y)=>d`
      <label>${r(y)}<input type="number" name=${m} required min="0" max=${lt[m]} step="1" value=${o[m]} inputmode="numeric" /></label>
    `,p=(m,y,$)=>d`
      <label>${r(y)}<input type="number" name=${m} ?autofocus=${m==="low"} required min=${1} max=${36e5} step="any" value=${$/1e3} inputmode="decimal" /></label>
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
    `}submit(e){let t=this.model===void 0?void 0:$r(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#n(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function wr(i){let{state:e,words:{t}}=i,n=e.servers.map(({server:s})=>s),r=n.flatMap((s,a)=>n.slice(a+1).map(l=>[s,l])),o=[...oo(i),...n.flatMap(s=>Ee(s,i)).flatMap(({acts:s})=>s),...r.flatMap(([s,a])=>Ne(s,a,i)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>Ae(s.id,i).flatMap(({acts:a})=>a.map(l=>l.intent.kind==="dialog"?l:{...l,name:t("ui.act.ofMessage",{...s,act:l.name??l.label})}))),...po(i)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function xr(i,e){let t=e.trim();return t===""?i:i.filter(({name:n,label:r,verb:o})=>fr(t,`${n??r} ${o}`))}function oo(i){let{state:e,words:t,playing:n,travel:r}=i,{t:o}=t,s=(a,l,u,p)=>({label:l,verb:a,intent:{kind:"dialog",dialog:a},why:g(u,i),key:p});return[h(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},i,{key:"Space"}),h(o("ui.step"),{do:"step"},i,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...so(i),h(o("ui.undo"),{do:"undo"},i,{key:"Ctrl Z",verb:"undo"}),h(o("ui.act.branch"),i.looking?{do:"branch",at:i.shown}:{do:"branch"},i,{key:"F",verb:"branch fork"}),...(r.branches??[]).filter(({id:a})=>a!==r.branch).map(({id:a})=>h(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},i,{verb:"switch branch"})),h(o("ui.act.request"),bt(e),i,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),h(o("ui.healAll"),{do:"healAll"},i,{key:"H",verb:"heal all"}),h(o("ui.act.align"),{do:"align"},i,{key:"A",verb:"align timers"}),h(o("ui.act.spread"),{do:"spread"},i,{key:"T",verb:"spread timers"}),dt(o("ui.act.restartLeader"),"restart leader",kt(e,t),i,"R"),dt(o("ui.act.resume"),"resume all",$t(e,t),i,"B"),dt(o("ui.act.setUp"),"log replication",wt(e),i,"L"),...e.manual===!0?[h(o("ui.act.manualOff"),{do:"manual",on:!1},i,{verb:"manual off"})]:[h(o("ui.act.manualOn"),{do:"manual",on:!0},i,{verb:"manual on"})],{label:o("ui.view.turn"),verb:"view table picture",intent:{kind:"view"},why:void 0},Fe("members",o("ui.members")),Fe("options",o("ui.options")),Fe("rules",o("ui.rules")),Fe("compare",o("ui.compare")),R(o("ui.whyNot.leader"),{ask:"leader"}),...e.operations.filter(({returned:a})=>a===void 0).flatMap(a=>rt(a,i)),...ao(i),...e.workload===void 0?[]:[h(o("ui.act.endWorkload"),{do:"workload",clients:0},i)],...lo(i).map(a=>h(o("ui.act.wake",{client:a}),{do:"wake",client:a},i)),...co(i),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function Fe(i,e){return{label:e,verb:i,intent:{kind:"dialog",dialog:i},why:void 0}}function dt(i,e,t,n,r){let o=t.kind==="why"?t.text:t.kind==="sequence"?g(t.commands[0],n):void 0;return{label:i,verb:e,intent:t,why:o,key:r}}function so(i){let{t:e}=i.words,t=(n,r)=>[h(e("ui.act.next",{what:r}),{do:"jump",to:n},i,{verb:`jump next ${n}`}),h(e("ui.act.previous",{what:r}),{do:"jump",to:n,back:!0},i,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function ao(i){let{state:e,words:{t}}=i,n=`S${e.servers.length+1}`;return[h(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},i,{verb:"add server voter"}),h(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},i,{verb:"add server learner"}),h(t("ui.act.leaveJoint"),{do:"leaveJoint"},i)]}function lo({state:{operations:i,workload:e}}){let t=i.filter(({returned:r})=>r===void 0).map(({client:r})=>r),n=Array.from({length:e?.clients??0},(r,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var uo=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function co(i){let{state:e,words:{t}}=i;return uo.map(n=>{let r=e.options[n];return h(t(r?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!r},i,{verb:`configure ${n}`})})}function po(i){let{state:e,sections:t,words:{t:n}}=i;return Object.keys(t).map(r=>{let o=e.broken.includes(r);return h(n(o?"ui.act.mend":"ui.act.break",{rule:r}),{do:o?"mend":"break",rule:r},i,{verb:`${o?"mend":"break"} rule ${r}`})})}var mo=60,qe=class extends v{#e="";#t=0;#n;prepare(){this.#e="",this.#t=0,this.#n=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),r=Math.min(this.#t,n.length-1);return d`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${n.length===0?c:`palette-${r}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${n.map((o,s)=>this.#r(o,s,s===r))}
      </div>
      <p class="hint" role="status">${n.length===0?t("ui.palette.none"):c}</p>
    `}#r(e,t,n){let{label:r,name:o=r,key:s,why:a,sure:l}=e,u=a??(this.#n===o?l:void 0);return d`
      <div class="act" id="palette-${t}" role="option" aria-selected=${n?"true":"false"} aria-disabled=${a===void 0?c:"true"}
        @click=${()=>this.#d(e)}>
        <span>${o}${u===void 0?c:d`<span class="reason">${u}</span>`}</span>
        ${s===void 0?c:d`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#i(e){return xr(wr(e),this.#e).slice(0,mo)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),r={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#d(s)}if(r===void 0||n.length===0)return;e.preventDefault();let o=this.#t+r;this.#s(Math.abs(r)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#d({intent:e,why:t,sure:n,label:r,name:o=r}){if(t===void 0){if(n!==void 0&&this.#n!==o){this.#n=o,this.again();return}this.close(),this.raise(e)}}};var De=class extends v{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],r=Math.max(1,t.length-I(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,r))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t,marked:n}){let{t:r}=t,o=e.servers.map(l=>l.server),[s,a]=this.#r(o);return d`
      <p class="hint">${n([r("ui.partition.hint")])}</p>
      <div class="split">
        ${o.map(l=>d`
            <fieldset>
              <legend>${l}</legend>
              ${this.#t(l,"A",!0)}${this.#t(l,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${Mr("A",s,o.length,t)}<br />${Mr("B",a,o.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${s.length===0||a.length===0}>${r("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return d`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#n(e,n)} />
        <span>${t}</span>
      </label>
    `}#n(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function Mr(i,e,t,n){let{t:r,list:o}=n;if(e.length===0)return r("ui.partition.empty",{group:i});let s={group:i,servers:o(e),n:e.length,all:t};return e.length>=I(t)?r("ui.partition.majority",s):r("ui.partition.minority",s)}var Tr="pg-pointer",je=class extends f{#e=window!==window.top||ho();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#r()};#n=e=>{e.key==="Escape"&&this.#r()};connectedCallback(){this.#e||(document.addEventListener(A,this.#t),document.addEventListener("keydown",this.#n))}disconnectedCallback(){document.removeEventListener(A,this.#t),document.removeEventListener("keydown",this.#n)}inputs({words:e,control:t,state:n}){return[e,t,n.violations.length===0,this.#e]}view({words:{t:e},control:t,state:n}){return this.#e||!t||n.violations.length>0?c:d`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#r()}>${S}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#r(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(Tr,"1")}catch{}this.again()}}};function ho(){try{return localStorage.getItem(Tr)!==null}catch{return!1}}function Sr(i,e,t){return{from:i,start:e,held:!t,pulled:!1}}function Rr(i){return{...i,held:!0}}function Er(i,e){return i.pulled||Math.hypot(e.x-i.start.x,e.y-i.start.y)<8?i:i.held?{...i,pulled:!0}:void 0}var fo=250,He=class{#e;#t;#n;#r;constructor(e,t){this.#e=e,this.#t=t,e.addEventListener("pointerdown",n=>this.#i(n)),e.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerup",n=>this.#s(n)),e.addEventListener("pointercancel",()=>this.#c()),e.addEventListener("contextmenu",()=>this.#c()),e.addEventListener("touchmove",n=>this.#n?.held===!0&&n.cancelable&&n.preventDefault(),{passive:!1}),document.addEventListener("keydown",n=>this.#d(n),{capture:!0})}#i(e){this.#c();let t=this.#u(e),n=t&&this.#t.at(t);if(n===void 0||e.button!==0||!e.isPrimary)return;let r=e.pointerType==="touch";this.#n=Sr(n,{x:e.clientX,y:e.clientY},r),r&&(this.#r=setTimeout(()=>this.#o(),fo))}#o(){this.#n!==void 0&&(this.#n=Rr(this.#n),this.#l("data-held",this.#n.from))}#a(e){if(this.#n===void 0)return;let t=this.#n;if(this.#n=Er(t,{x:e.clientX,y:e.clientY}),this.#n===void 0)return this.#c();this.#n.pulled&&(t.pulled||this.#e.setPointerCapture(e.pointerId),this.#m(this.#n.from,this.#u(e)))}#s(e){let t=this.#n,n=this.#u(e);if(this.#c(),t?.pulled!==!0)return;let r=s=>s.stopPropagation();addEventListener("click",r,{capture:!0,once:!0}),setTimeout(()=>removeEventListener("click",r,{capture:!0}));let o=n&&this.#t.at(n);o!==void 0&&o!==t.from&&this.#t.let(t.from,o)}#d(e){e.key!=="Escape"||this.#n?.pulled!==!0||(e.preventDefault(),e.stopPropagation(),this.#c())}#c(){clearTimeout(this.#r),this.#n=void 0,this.#p?.setAttribute("visibility","hidden"),this.#l("data-aimed",void 0),this.#l("data-held",void 0)}#m(e,t){let n=this.#t.where(e);if(n===void 0||t===void 0)return;let r={x1:n.x,y1:n.y,x2:t.x,y2:t.y,visibility:"visible"};for(let[s,a]of Object.entries(r))this.#p?.setAttribute(s,String(a));let o=this.#t.at(t);this.#l("data-aimed",o===e?void 0:o)}#l(e,t){for(let n of this.#e.querySelectorAll("[data-server]"))n.toggleAttribute(e,n.dataset.server===t)}get#p(){return this.#e.querySelector(".pull")}#u(e){let t=this.#e.querySelector("svg.ring")?.getScreenCTM();if(t==null)return;let{x:n,y:r}=new DOMPoint(e.clientX,e.clientY).matrixTransform(t.inverse());return{x:n,y:r}}};var Ke=class extends v{#e="";#t;#n=!1;prepare({rule:e="",event:t},n){this.#e=e,this.#t=void 0,this.#n=!1,this.#r(e,n,t===void 0?void 0:this.model?.past.event(t))}inputs(e){return[...super.inputs(e),e.past.lineage,e.past.lastSeq]}heading({words:e}){return e.first([`rule.${this.#e}.name`],{})??this.#e}content(e){return this.#t!==void 0?this.#t.view(e):d`<p class="hint" role="status">${e.words.t(this.#n?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`}submit(){return!1}drawn(){this.#t?.drawn(this)}async#r(e,t,n){try{let{RulePage:r}=await import("./rule-parts-SDUXWD6O.js");if(e!==this.#e)return;this.#t=new r(e,n,t,{again:()=>this.again(),raise:o=>this.raise(o),do:o=>this.do(o)})}catch{this.#n=!0}this.again()}};var ut=xt(class extends Mt{constructor(i){if(super(i),i.type!==L.PROPERTY&&i.type!==L.ATTRIBUTE&&i.type!==L.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!tn(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===_||e===c)return e;let t=i.element,n=i.name;if(i.type===L.PROPERTY){if(e===t[n])return _}else if(i.type===L.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return _}else if(i.type===L.ATTRIBUTE&&t.getAttribute(n)===e+"")return _;return nn(i),e}});var Ve=class extends v{#e="";#t=[];#n=[];#r=[];prepare(){this.#s("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:r}=n,o=$n(t,this.#e,this.#t,n),s=this.#i(o,e);return d`
      <p class="hint">${r("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${r("ui.rules.search")} placeholder=${r("ui.rules.search")}
        .value=${ut(this.#e)} @input=${a=>this.#a(a)} />
      ${o.length===0?d`<p>${r("ui.rules.none")}</p>`:d`<ul class="rules" @keydown=${H}>${o.map((a,l)=>this.#o(a,s.slice(2*l,2*l+2),e))}</ul>`}
    `}submit(){return!1}#i(e,{marked:t,words:n}){let r=[t,n,...e.map(({rule:o})=>o)];return(r.length!==this.#r.length||r.some((o,s)=>o!==this.#r[s]))&&(this.#r=r,this.#n=t(e.flatMap(({text:o,without:s})=>[o,s]))),this.#n}#o({rule:e,name:t,section:n},[r,o],s){let{t:a}=s.words,l=s.state.broken.includes(e),u={do:l?"mend":"break",rule:e},p=g(u,s);return d`
      <li data-rule=${e} data-broken=${l?"true":"false"}>
        <span><button class="words" type="button" data-rule=${e} @click=${ae}><b>${t}</b></button> <span class="hint">${n}</span></span>
        <label class="switch" title=${p??c}>
          <span>${a(l?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${a("ui.rules.break",{rule:t})} aria-disabled=${p===void 0?c:"true"}
            .checked=${ut(l)} @change=${()=>this.do(u)} />
        </label>
        <span class="what">${r}</span>
        <span class="what hint">${o}</span>
      </li>
    `}#a({target:e}){e instanceof HTMLInputElement&&this.#s(e.value),this.again()}#s(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var Ge=class extends f{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:r}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return d`
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
    `}};var O={width:26,height:18},yo=["follower","candidate","leader","learner","frozen","crashed"],go=[["timeout","ui.mark.timeout"],["elected","ui.mark.elected"],["stepDown","ui.mark.stepDown"],["commit","ui.mark.commit"],["learned","ui.mark.learned"],["truncate","ui.mark.truncate"],["snapshot","ui.mark.snapshot"],["config","ui.mark.config"],["crash","ui.mark.crash"],["restart","ui.mark.restart"],["freeze","ui.mark.freeze"],["wipe","ui.mark.wipe"],["network","ui.mark.network"],["setting","ui.mark.setting"],["violation","ui.mark.violation"]];function vo(i,e){return i==="crashed"?e.t("ui.status.crashed"):i==="frozen"?e.t("ui.status.frozen"):j(i,e)}var We=class extends f{inputs({words:e}){return[e]}view({words:e}){let{t}=e,n=(r,o)=>d`<li><canvas data-sign=${r} aria-hidden="true"></canvas>${o}</li>`;return d`
      <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${t("ui.spacetime.key")} @toggle=${()=>this.#e()}>
        <ul>
          ${yo.map(r=>n(`look ${r}`,vo(r,e)))}
          ${go.map(([r,o])=>n(`mark ${r}`,t(o)))}
          ${n("point",t("ui.mark.point"))}
        </ul>
        <p class="hint">${t("ui.spacetime.arrows")}</p>
      </div>
    `}#e(){let{palette:e}=re(this);for(let t of this.querySelectorAll("canvas[data-sign]")){let n=ie(t,O);if(n===null)continue;n.clearRect(0,0,O.width,O.height);let[r,o]=(t.dataset.sign??"").split(" "),s=O.height/2;r==="look"?Jt(n,o,1,O.width-1,s,e):r==="mark"?Xt(n,o,O.width/2,s,e):Yt(n,O.width/2,s,e)}}};var Be=class extends f{inputs(e){let{state:t,words:n,control:r,status:o,looking:s}=e;return[t.manual,t.workload,t.broken,n,r,o,s]}view(e){return d`${this.#e(e)}${this.#t(e)}${this.#n(e)}`}drawn({state:e,words:t}){let n=t.t("ui.title");document.title=e.broken.length===0?n:t.t("ui.title.broken",{title:n,what:Q(e.broken,t)})}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=g({do:"manual",on:!1},e);return d`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${bo}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t(e){let{state:t,words:n}=e;if(t.workload===void 0)return c;let r={do:"workload",clients:0},o=g(r,e);return d`
      <p class="standing" data-testid="workload">
        <span>${Rn(t.workload,n)}</span>
        <button class="chip small" type="button" aria-disabled=${o===void 0?c:"true"} title=${o??c}
          @click=${()=>this.raise({kind:"command",command:r})}>${n.t("ui.act.endWorkload")}</button>
      </p>
    `}#n({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:d`
      <p class="standing bad" data-testid="broken">
        <span>${Q(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function bo(){let i=document.querySelector("pg-manual"),e=i?.querySelector("[data-row][tabindex='0']")??i?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}function Vd({servers:i,cuts:e},{t}){if(e.length===0)return t("ui.table.whole");let n=mn(i.map(({server:o})=>o),e),r=t("ui.table.cuts",{cuts:ko(e).join(" · ")});return n.length===0?r:`${t("event.network.partition",{groups:n})} ${r}`}function ko(i){return i.flatMap(([e,t])=>i.some(([r,o])=>r===t&&o===e)?e<t?[`${e} – ${t}`]:[]:[`${e} → ${t}`])}function Gd(i,{servers:e,cuts:t},{t:n}){let r=e.map(({server:u})=>u).filter(u=>u!==i),o=u=>r.filter(p=>T(t,i,p)===u),[s,a,l]=[o("both"),o("forth"),o("back")];return[...s.length>0?[n("ui.table.cutBoth",{names:s})]:[],...a.length>0?[n("ui.table.cutTo",{names:a})]:[],...l.length>0?[n("ui.table.cutFrom",{names:l})]:[]]}function Wd(i,e,t,{t:n}){let r=i.role==="leader"?"heartbeat":"election",o=i.timers[r];return o===void 0?n("ui.none"):n("ui.table.timer",{timer:r,left:ee(o.deadline-e,t)})}function Bd(i,e,t,n){let r=({arrives:o,dies:s})=>o??s??1/0;return[...i.messages].sort((o,s)=>r(o)-r(s)||o.id-s.id).map(o=>({flight:o,ends:$o(o,e,t,n),says:Se({do:"deliver",message:o.id},i,n)}))}function $o({arrives:i,dies:e},t,n,{t:r}){return i!==void 0?r("ui.table.arrives",{left:ee(i-t,n)}):e===void 0?r("ui.message.held"):r("ui.table.dies",{left:ee(e-t,n)})}function _d(i,e){let t=i.servers.map(({server:n})=>n);return t.flatMap((n,r)=>t.slice(r+1).map(o=>({a:n,b:o,state:wo(n,o,i,e),own:i.links.filter(({from:s,to:a})=>s===n&&a===o||s===o&&a===n).map(s=>xo(s,e))})))}function wo(i,e,{cuts:t},{t:n}){switch(T(t,i,e)){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:i,to:e});case"back":return n("ui.links.cutFrom",{from:e,to:i})}}function xo({from:i,to:e,...t},{t:n,number:r}){let s=[[n("ui.network.latency"),t.latency,.001],[n("ui.network.jitter"),t.jitter,.001],[n("ui.network.loss"),t.loss,100],[n("ui.network.duplicate"),t.duplicate,100],[n("ui.network.reorder"),t.reorder,100]].flatMap(([a,l,u])=>l===void 0?[]:[`${a} ${r(l*u)}`]);return`${i} → ${e}: ${s.join(n("ui.separator"))}`}function ee(i,e){return Math.ceil(Math.max(0,i)/e)*e}var[Mo,To]=[1e3,1e4],W=class extends f{isRead=!0;#e;#t=!1;#n;connectedCallback(){this.addEventListener("focusin",({target:e})=>this.#n=So(e)),this.addEventListener("focusout",({relatedTarget:e})=>{e!==null&&(this.#n=void 0)})}async show(){try{this.#e??=await import("./table-parts-LN2QWQP6.js"),this.#t=!1}catch{this.#t=!0}this.again()}inputs(e){let{state:t,shown:n,words:r,selected:o}=e,s=Nr(e),a=[...t.servers.flatMap(({timers:l})=>Object.values(l).map(({deadline:u})=>u)),...t.messages.map(({arrives:l,dies:u})=>l??u??0)];return[this.#e,this.#t,t,r,o,s,a.map(l=>ee(l-n,s)).join()]}view(e){return this.#e!==void 0?this.#e.tables(e,Nr(e)):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.table.loading")}</p>`}drawn(){if(this.#n===void 0||this.contains(document.activeElement))return;let{table:e,row:t}=this.#n,n=[...this.querySelectorAll(`[data-table="${e}"] [data-row]`)];(n.at(Math.min(t,n.length-1))??this.querySelector("[data-row]"))?.focus()}};function Nr({playing:i,looking:e}){return i&&!e?To:Mo}function So(i){if(!(i instanceof HTMLElement))return;let e=i.closest("[data-table]"),t=[...e?.querySelectorAll("[data-row]")??[]].indexOf(i);return e===null||t<0?void 0:{table:e.dataset.table??"",row:t}}var Ar="view",_e=class extends f{#e=Ro();connectedCallback(){document.addEventListener(A,e=>{e instanceof CustomEvent&&e.detail.kind==="view"&&this.#t()})}inputs({words:e}){return[e,this.#e]}view({words:{t:e}}){let t=e(this.#e?"ui.view.picture":"ui.view.table");return d`
      <button class="chip" type="button" title=${e(this.#e?"ui.view.picture.what":"ui.view.table.what")} @click=${()=>this.raise({kind:"view"})}>
        ${this.#e?No:Eo}<span class="word">${t}</span>
      </button>
    `}drawn(){this.#n()}#t(){this.#e=!this.#e;try{localStorage.setItem(Ar,this.#e?"table":"picture")}catch{}this.again()}#n(){let[e,t]=[document.querySelector("pg-ring"),document.querySelector("pg-table")];if(e===null||!(t instanceof W))return;let n=e.hidden;e.hidden=this.#e,t.hidden=!this.#e,this.#e&&!n&&t.show()}};function Ro(){try{return localStorage.getItem(Ar)==="table"}catch{return!1}}var Eo=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${N`<path d="M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11" />`}</svg>`,No=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${N`<circle cx="10" cy="10" r="6.5" /><circle class="solid" cx="10" cy="3.5" r="2" /><circle class="solid" cx="4.4" cy="13.2" r="2" /><circle class="solid" cx="15.6" cy="13.2" r="2" />`}</svg>`;var ze=class extends f{inputs({state:e,words:t,past:n}){return[e.violations,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:r}){let o=fn(e.violations);if(o===void 0)return d`<div role="alert"></div>`;let s=gn(n,o.seq);return d`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:r})}</div>`}#e(e,t,{state:n,words:r,past:o,sections:s}){let{t:a}=r,l=n.violations.length-1;return d`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${r.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${Lo(e,r)}${l>0?d` <span class="hint">· ${a("ui.violation.more",{n:l})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        <p class="detail">${qt(e,r)}</p>
        ${t===void 0?c:d`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,r))}</ol>`}
        ${t===void 0||t.earlier!==void 0?c:d`<p class="hint">${a("ui.violation.alone")}</p>`}
        <div class="causes">${Ao(e,r,s)}</div>
      </section>
    `}#t({seq:e,at:t},n,r){let o=n.event(e),s=o===void 0?void 0:D(o,r);return d`<li>
      <button class="words" type="button" data-seq=${e} @click=${()=>this.raise({kind:"look",at:t,seq:e})}><span class="at">${r.ms(t)}</span> ${s?.text??""}</button>
    </li>`}};function Ao(i,e,t){let n=yn(i);return n.length===0?d`<p>${e.t("ui.violation.nothing")}</p>`:n.map(({ground:r,prevents:o})=>{if(r.what==="wiped")return d`<p>${e.t("ui.violation.wiped",r)}</p>`;if(r.what==="clocks")return d`<p>${e.t("ui.violation.clocks",r)}</p>`;if(r.what==="start")return d`<p>${e.t("ui.violation.start")}</p>`;let s=r.to===void 0?"":e.t("ui.violation.mended",r);return dn(r.rule??"",e.t(o?"ui.violation.prevents":"ui.violation.rule"),e,t,void 0,s)})}function Lo({servers:i=[],term:e,index:t},n){let r=[n.list(i)];return t!==void 0&&r.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&r.push(n.t("ui.violation.term",{term:e})),r.filter(o=>o!=="").join(" · ")}var Io={leader:"ui.whyNot.leader",commit:"ui.whyNot.commit",timeout:"ui.whyNot.timeout",vote:"ui.whyNot.vote",gone:"ui.whyNot.gone",read:"ui.whyNot.read",action:"ui.whyNot.action",write:"ui.whyNot.write"},Qe=class extends v{#e=async()=>{};#t={ask:"leader"};#n="asking";#r=0;#i;prepare({question:e},t){this.#e=t,this.#t=e??{ask:"leader"},this.#n="asking",this.#i=void 0,this.#s()}heading({words:e}){return e.t(Io[this.#t.ask]??"ui.whyNot.title",this.#t)}content(e){let{t}=e.words,n=this.#n,r=n==="asking"?t("ui.whyNot.asking"):n==="failed"?t(e.status==="open"?"ui.whyNot.failed":"ui.whyNot.lost"):n.text;return d`
      <p class="answer" role="status" data-code=${typeof n=="string"?n:n.code}>${r}</p>
      ${typeof n=="string"?c:this.#o(n,e)}
      <footer>
        ${typeof n=="string"?c:d`<span class="moment">${t("ui.whyNot.moment",{at:n.moment})}</span>`}
        <button class="chip small" type="button" data-first @click=${()=>{this.#s()}}>${t("ui.whyNot.again")}</button>
      </footer>
    `}drawn(){this.#i===void 0||this.#i===this.model?.state||(this.#i=void 0,this.#s())}#o({question:e,obstacles:t,reach:n,paused:r},o){let{t:s}=o.words,a=r&&t.some(({code:l,remedies:u})=>u===void 0||l==="underway");return d`
      ${t.length===0?c:d`<h3>${s("ui.whyNot.order")}</h3>
            <ol class="obstacles">${t.map(l=>this.#a(l,o))}</ol>`}
      ${a?d`<p class="hint">${s("ui.whyNot.paused")}</p>`:c}
      ${e==="leader"||e==="commit"?d`<details class="reach"><summary>${s("ui.whyNot.reach")}</summary><ul>${n.map(({text:l})=>d`<li>${l}</li>`)}</ul></details>`:c}
    `}#a({code:e,text:t,lead:n,remedies:r=[],deeds:o=[]},s){return d`
      <li data-code=${e}>
        <span>${s.marked([t])}</span>
        ${r.length===0?c:d`<span class="lead">${n}</span>
              <span class="row">${r.map((a,l)=>this.act(o[l]??a.do,a,s))}</span>`}
      </li>
    `}do(e){this.#i=this.model?.state;let t=super.do(e);return t||(this.#i=void 0),t}async#s(){if(this.model===void 0)return;let e=++this.#r,t=document.documentElement.lang.slice(0,2),n=on(await this.#e(sn(this.#t,t,this.model)));e===this.#r&&(this.#n=n??"failed",this.again())}};function Co(i,e=Po,t=Oo){return async n=>{try{for(let r=0;;r++){let o=await e(i.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||r===5)return;await t(s*1e3)}}catch{return}}}function Po(i){return fetch(i,{cache:"no-store"})}function Oo(i){return new Promise(e=>setTimeout(e,i))}customElements.define("pg-branches",de);customElements.define("pg-standing",Be);customElements.define("pg-signs",We);customElements.define("pg-broken",ue);customElements.define("pg-events",ke);customElements.define("pg-message",Ie);customElements.define("pg-safety",Ge);customElements.define("pg-figure",$e);customElements.define("pg-violation",ze);customElements.define("pg-announcer",pe);customElements.define("pg-inspector",xe);customElements.define("pg-language",Me);customElements.define("pg-terms",X);customElements.define("pg-table",W);customElements.define("pg-views",_e);customElements.define("pg-pointer",je);customElements.define("pg-menu",Z);customElements.define("pg-cluster",J);customElements.define("pg-manual",Re);customElements.define("pg-client",fe);customElements.define("pg-members",Ce);customElements.define("pg-options",Oe);customElements.define("pg-rules",Ve);customElements.define("pg-rule",Ke);customElements.define("pg-partition",De);customElements.define("pg-compare",ye);customElements.define("pg-links",Te);customElements.define("pg-network",Pe);customElements.define("pg-palette",qe);customElements.define("pg-why",Qe);async function Uu(i,e){let t=await _n(e).catch(()=>{});if(t===void 0)return r=>r;Ue(i,"pg-terms",X)?.take(t);let n=zn(t);for(let r of document.querySelectorAll("#help form > p:not(:has(*)), #help li")){let o=r.textContent??"";r.replaceChildren(),r.addEventListener("keydown",H),gt(n([o]),r)}return n}for(let i of document.querySelectorAll("pg-ring"))i instanceof hn&&new He(i,i.pulling);function Ju(i,e,t){switch(e.kind){case"menu":Ue(i,"pg-menu",Z)?.open(e.subject,e.anchor);break;case"cluster":Ue(i,"pg-cluster",J)?.open(e.anchor);break;case"dialog":Ue(i,`pg-${e.dialog}`,v)?.open(e,t)}}function Ue(i,e,t){let n=i.find(r=>r.localName===e);return n instanceof t?n:void 0}export{Kr as a,be as b,ut as c,Vd as d,Gd as e,Wd as f,Bd as g,_d as h,Co as i,Uu as j,Ju as k};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
