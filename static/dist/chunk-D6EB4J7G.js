import{$ as R,A as wt,B as xt,Ba as se,C as Mt,Ca as nn,D as L,Da as rn,E as Tt,Ea as on,F as St,Fa as sn,Ga as an,Ha as ln,Ia as dn,Ja as un,K as S,Ka as ae,L as Rt,La as H,M as g,Ma as cn,N as Et,Na as le,O as Nt,Oa as pn,P as x,Pa as mn,Q as I,Qa as K,R as Xe,Ra as hn,S as At,Sa as fn,T as Lt,U as It,V as Ct,W as Pt,Wa as yn,X as Ot,Xa as gn,Y as Ft,Ya as vn,Z as qt,Za as bn,_ as Dt,a as k,aa as D,ba as jt,c as b,ca as Ht,d as ht,da as Kt,e as N,ea as Vt,f as ft,fa as Wt,g as yt,h as w,j as gt,ja as Gt,k as vt,ka as Bt,l as Ye,la as _t,m as _,ma as zt,n as d,na as C,o as A,oa as Qt,p as z,pa as Ut,q as c,qa as Jt,r as bt,ra as Yt,s as T,sa as Xt,t as f,ta as Zt,u as F,ua as en,v as kt,va as ie,w as q,wa as oe,x as ne,xa as tn,y as re,z as $t,za as j}from"./chunk-KDUOF3JD.js";var kn="type";function $n(){return document.documentElement.dataset.type==="large"}function Ze(r){let{dataset:e}=document.documentElement;r?e.type="large":delete e.type,r&&Dr();try{localStorage.setItem(kn,r?"large":"")}catch{}}function wn(){try{localStorage.getItem(kn)==="large"&&Ze(!0)}catch{}}function Dr(){let r=document.querySelector('link[href$="/app.css"]');if(r===null||document.querySelector("#large")!==null)return;let e=document.createElement("link");e.id="large",e.rel="stylesheet",e.href=r.href.replace(/app\.css$/,"large.css"),document.head.append(e)}function xn(){wn(),document.addEventListener(T,r=>{if(!(r instanceof CustomEvent))return;let{kind:e}=r.detail;e==="large"&&Ze(!$n()),e==="teach"&&jr(`${location.pathname}/class`)})}function jr(r){let e=document.createElement("form");e.method="post",e.action=r,document.body.append(e),e.submit()}function Hr(r,e){return e.first([`deed.${r.do}`],r)??r.do}function Q({first:r},e){return r===void 0?e.t("ui.branch.unnamed"):e.t("ui.branch.name",{what:Hr(r,e),at:Tn(r.at)})}function Mn({at:r,end:e},t){return t.t("ui.branch.length",{length:Tn(e-r)})}function Tn(r){return Math.round(r/1e3)*1e3}function de(r,e){let t=new Set(r.map(({parent:n})=>n));return r.filter(({id:n,parent:i,at:o,end:s,first:a})=>i===void 0||n===e||a!==void 0||s>o||t.has(n))}function Sn(r){let e=new Set(r.map(({id:n})=>n)),t=(n,i)=>r.filter(o=>(o.parent!==void 0&&o.parent!==o.id&&e.has(o.parent)?o.parent:void 0)===n).flatMap(o=>[{branch:o,depth:i},...t(o.id,i+1)]);return t(void 0,0)}var ue=class extends f{inputs({words:e,travel:t,playing:n,looking:i,control:o,status:s}){return[e,t.branches,t.branch,n,i,o,s]}view(e){let{travel:t,words:n}=e,i=de(t.branches??[],t.branch);if(i.length<2)return c;let{t:o}=n;return d`
      <nav class="branches" aria-label=${o("ui.branches")} data-scrolls>
        <h3>${o("ui.branches")}</h3>
        <ol>
          ${Sn(i).map(s=>this.#e(s,e))}
        </ol>
        <button class="chip small" type="button" data-testid="compare" @click=${()=>this.raise({kind:"dialog",dialog:"compare"})}>${o("ui.compare")}</button>
      </nav>
    `}#e({branch:e,depth:t},n){let{id:i}=e,{words:o}=n,{branch:s}=n.travel,a=i===s?void 0:g({do:"switch",branch:i},n),[l,u]=[Q(e,o),Mn(e,o)],p=o.t("ui.branch.go",{id:i,name:l,length:u});return d`
      <li data-depth=${Math.min(t,6)}>
        <button type="button" aria-current=${i===s?"true":c} aria-disabled=${a===void 0?c:"true"} aria-label=${p} title=${a??p}
          @click=${()=>i!==s&&this.raise({kind:"command",command:{do:"switch",branch:i}})}
        ><b>${i}</b> <span>${l} <small>${u}</small></span></button>
      </li>
    `}};function U(r,{t:e,first:t,list:n}){if(r.length>2)return e("ui.rules.standing.many",{n:r.length});let i=r.map(o=>e("ui.rules.quoted",{name:t([`rule.${o}.name`],{})??o}));return e("ui.rules.standing",{rules:n(i)})}function Rn(r,e,t,{first:n}){let i=Object.entries(r).map(([l,u])=>({rule:l,section:u,name:n([`rule.${l}.name`],{})??l,text:n([`rule.${l}.text`],{})??"",without:n([`rule.${l}.without`],{})??""})),o=e.toLowerCase().split(/\s+/),s=i.filter(l=>{let u=Object.values(l).join(" ").toLowerCase();return o.every(p=>u.includes(p))}),a=({rule:l})=>t.includes(l)?0:1;return s.sort((l,u)=>a(l)-a(u)||l.section.localeCompare(u.section,"en",{numeric:!0}))}var ce=class extends f{inputs({state:e,words:t}){return[e.broken,t]}view({state:e,words:t}){let{broken:n}=e,[i]=n;if(i===void 0)return c;let o=U(n,t);return d`
      <p class="broken">
        <button type="button" title=${o} @click=${()=>this.raise({kind:"dialog",...n.length===1?{dialog:"rule",rule:i}:{dialog:"rules"}})}
        ><span aria-hidden="true">✕</span> ${t.t("ui.rules.mark",{n:n.length})}<span class="unseen">: ${o}</span></button>
      </p>
    `}};var pe=class{#e;#t;#n;#r=-1/0;#i=-1/0;#o;#a;#s;constructor(e,t,n){this.#e=e,this.#t=t,this.#s=n}get paused(){return this.#s}pause(e){this.#s=e,this.#o=void 0,this.#e.cancel(this.#a),e&&this.#t("")}offer(e,t){if(this.#s||En(e,this.#n)||!t&&En(e,this.#o))return;let n=this.#e.now();t?(this.#i=Math.min(this.#i,this.#r+500),this.#o=e):(this.#o===void 0||e.weight>=this.#o.weight)&&(this.#o=e),this.#e.cancel(this.#a),n>=this.#i?this.#d():this.#a=this.#e.wake(()=>this.#d(),this.#i-n)}#d(){let e=this.#o;e!==void 0&&(this.#o=void 0,this.#n=e,this.#r=this.#e.now(),this.#i=this.#r+Kr(e.text)+1200,this.#t(e.text))}};function En(r,e){return r===e||r.seq===e?.seq&&r.text===e.text}function Kr(r){let e=[...r],t=e.filter(n=>n>"⹿").length;return 1e3*(e.length-t)/14+1e3*t/4}var Nn="announcements",me=class extends f{#e="";#t=new pe({now:()=>performance.now(),wake:(e,t)=>Xe.set(e,t),cancel:e=>Xe.clear(e)},e=>this.#r(e),Vr()==="paused");draw(e){super.draw(e),e.narration!==void 0&&this.#t.offer(e.narration,!e.playing||e.looking)}inputs({words:e}){return[e,this.#t.paused,this.#e]}view({words:{t:e}}){let{paused:t}=this.#t,n=e("ui.announce.pause");return d`
      <p class="unseen" aria-live="polite" aria-atomic="true" data-testid="announced">${this.#e}</p>
      <button class="bare" type="button" aria-pressed=${t?"true":"false"} aria-label=${n} title=${e(t?"ui.announce.paused":"ui.announce.what")}
        @click=${()=>this.#n()}>${t?Gr:Wr}</button>
    `}#n(){let e=!this.#t.paused;this.#t.pause(e);try{localStorage.setItem(Nn,e?"paused":"on")}catch{}this.again()}#r(e){this.#e=e,this.again()}};function Vr(){try{return localStorage.getItem(Nn)}catch{return null}}var An=A`<path d="M3.5 8v4h2.8l3.7 3V5L6.3 8z" />`,Wr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${An}${A`<path d="M12.8 7.5a3.5 3.5 0 0 1 0 5M15 5.2a6.6 6.6 0 0 1 0 9.6" />`}</svg>`,Gr=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${An}${A`<path d="M13 8l4 4M17 8l-4 4" />`}</svg>`;var et=["linearizable","lease","stale"];function In(r,e){let t=e("to")===""?{}:{to:e("to")},n=e("key");switch(r){case"write":return{do:"write",key:n,value:e("value"),...t};case"cas":return{do:"cas",key:n,expect:e("expect"),value:e("value"),...t};case"delete":return{do:"delete",key:n,...t};case"read":return{do:"read",key:n,level:Ln(e("level")),...t};case"workload":return{do:"workload",clients:Math.round(Number(e("clients"))),rate:Number(e("rate")),reads:Number(e("reads"))/100,level:Ln(e("level")),keys:Math.round(Number(e("keys")))}}}function Cn({clients:r,rate:e},{t,number:n}){return t("ui.workload.standing",{n:r,rate:n(e)})}function Pn({clients:r,rate:e,reads:t,level:n,keys:i},{t:o,number:s}){return o("ui.client.working",{n:r,rate:s(e),reads:s(t*100),level:n,keys:i})}function Ln(r){return et.find(e=>e===r)??"linearizable"}var v=class extends f{#e=!1;#t;#n;open(e,t){if(this.#e)return;this.#e=!0,this.#t=void 0,this.#n=this.model?.notice,this.prepare(e,t),this.again(),this.querySelector("dialog")?.showModal(),this.querySelector("[data-first]")?.select?.()}inputs(e){return this.#e?[e.state,e.words,e.status,e.control,e.selected,e.looking,e.notice,e.marked]:[!1]}view(e){return d`
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
          <button class="bare" type="button" aria-label=${e.words.t("ui.close")} @click=${()=>this.close()}>${R}</button>
        </header>
        ${this.content(e)}
        <p class="said" role="status">${this.#i(e)}</p>
      </form>
    `}prepare(e,t){}submit(e){}act(e,t,n,i){let o=g(t,n);return d`
      <button class="chip small" type="button" aria-label=${i??c} aria-disabled=${o===void 0?c:"true"} title=${o??c}
        @click=${()=>this.do(t)}>${e}</button>
    `}do(e){return this.#t=this.model===void 0?void 0:g(e,this.model),this.#n=this.model?.notice,this.#t===void 0&&this.raise({kind:"command",command:e}),this.again(),this.#t===void 0}#i({notice:e}){return this.#t!==void 0||e===void 0||e===this.#n?this.#t??"":e.detail===void 0?e.text:`${e.text} ${e.detail}`}close(){this.querySelector("dialog")?.close()}#o(e){e.target instanceof HTMLFormElement&&this.submit(new FormData(e.target))===!1&&e.preventDefault()}#a(){this.#e=!1,this.again()}#s(e){e.target===e.currentTarget&&this.close()}};function he(r,e){let t=r.get(e);return typeof t=="string"?t:""}var ye=class extends v{#e="write";#t="";#n="x";#r=1;prepare({server:e=""}){this.#e="write",this.#t=e;let t=this.model?.state.operations.at(-1);this.#n=t?.key??"x";let n=Number(t?.value??0);this.#r=Number.isSafeInteger(n)?n+1:1}heading({words:e}){return e.t("ui.client.title")}content(e){let{t}=e.words;return d`
      <div class="choice" role="radiogroup" aria-label=${t("ui.client.what")}>
        ${Object.entries(Fn).map(([n,i])=>d`
            <label><input type="radio" name="doing" .checked=${n===this.#e} @change=${()=>this.#s(n)} /><span>${t(i)}</span></label>
          `)}
      </div>
      ${this.#e==="workload"?this.#o(e):this.#i(e)}
    `}#i(e){let{t}=e.words,n=this.#e,i=g({do:"write",key:"x",value:""},e);return d`
      <p class="hint">${e.marked([t(n==="read"?"ui.client.read.hint":"ui.write.hint")])}</p>
      <div class="fields">
        <label>${t("ui.write.key")}<input name="key" required maxlength=${32} value=${this.#n} spellcheck="false" /></label>
        ${n==="cas"?d`<label>${t("ui.client.expect")}<input name="expect" maxlength=${64} spellcheck="false" /></label>`:c}
        ${n==="write"||n==="cas"?d`<label>${t("ui.write.value")}<input name="value" data-first autofocus maxlength=${64} value=${this.#r} spellcheck="false" /></label>`:c}
        ${this.#a("to",t("ui.write.to"),this.#t,t("ui.write.anyServer"),e)}
      </div>
      ${n==="read"?d`<div class="fields">${qn("linearizable",e)}</div>`:c}
      ${i===void 0?c:d`<p class="reason">${i}</p>`}
      <footer><button class="chip primary" type="submit" aria-disabled=${i===void 0?c:"true"}>${t(n==="write"?"ui.write.do":Fn[n])}</button></footer>
    `}#o(e){let{state:t,words:n}=e,{t:i}=n,o=t.workload??{clients:3,rate:5,reads:.5,level:"linearizable",keys:3};return d`
      <p class="hint">${e.marked([i("ui.client.workload.hint")])}</p>
      ${t.workload===void 0?c:d`<p class="verdict">${Pn(t.workload,n)}</p>`}
      <div class="fields">
        ${fe("clients",i("ui.client.clients"),o.clients,1,9,"1")}${fe("rate",i("ui.client.rate"),o.rate,.001,1e3,"any")}
        ${fe("keys",i("ui.client.keys"),o.keys,1,26,"1")}${fe("reads",i("ui.client.reads"),Number((o.reads*100).toPrecision(6)),0,100,"any")}
      </div>
      <div class="fields">${qn(o.level,e)}</div>
      <footer>
        ${this.act(i("ui.client.stop"),{do:"workload",clients:0},e)}
        <button class="chip primary" type="submit">${t.workload===void 0?i("ui.client.start"):i("ui.client.change")}</button>
      </footer>
      <div class="fields aside">
        ${this.#a("contact",i("ui.client.contact"),t.contact??"",t.contact===void 0?i("ui.write.anyServer"):void 0,e)}
        <button class="chip" type="button" @click=${()=>this.#d()}>${i("ui.client.turn")}</button>
      </div>
    `}#a(e,t,n,i,{state:o}){return d`
      <label>
        ${t}
        <select name=${e}>
          ${i===void 0?c:d`<option value="" ?selected=${n===""}>${i}</option>`}
          ${o.servers.map(({server:s})=>d`<option value=${s} ?selected=${s===n}>${s}</option>`)}
        </select>
      </label>
    `}#s(e){this.#e=e,this.again()}#d(){let e=this.querySelector("[name=contact]")?.value??"";e!==""&&this.do({do:"to",server:e})}submit(e){return this.do(In(this.#e,t=>he(e,t)))}},Fn={write:"ui.client.write",cas:"ui.client.cas",delete:"ui.client.delete",read:"ui.client.read",workload:"ui.client.workload"};function fe(r,e,t,n,i,o){return d`<label>${e}<input type="number" name=${r} required min=${n} max=${i} step=${o} value=${t} inputmode="decimal" /></label>`}function qn(r,{state:e,words:{t}}){let n=i=>t(i==="lease"?e.options.leaderLease?"ui.client.lease":"ui.client.leaseOff":i==="stale"?"ui.client.stale":"ui.client.linearizable");return d`
    <label>${t("ui.client.level")}<select name="level">${et.map(i=>d`<option value=${i} ?selected=${i===r}>${n(i)}</option>`)}</select></label>
  `}function Dn({t:r},e,t){let n={label:r("ui.class.large"),verb:"large type projector",intent:{kind:"large"},why:void 0},i={label:r("ui.class.teach"),verb:"teach class students",intent:{kind:"teach"},why:void 0};return tt(e,t)?[n,i]:[n]}function tt(r,e){return e&&r.startsWith("/s/")}var J=6,Y=class extends f{open(e){let t=this.#r();if(t===null)return;t.showPopover();let{left:n,bottom:i}=e.getBoundingClientRect();t.style.setProperty("--left",`${Math.max(J,Math.min(n,innerWidth-t.offsetWidth-J))}px`),t.style.setProperty("--top",`${Math.max(J,Math.min(i+J,innerHeight-t.offsetHeight-J))}px`),this.#i()[0]?.focus()}inputs({state:e,words:t,control:n,status:i,looking:o}){return[e.manual,t,n,i,o]}view(e){let{t}=e.words,n=e.state.manual===!0,i=g({do:"manual",on:!n},e);return d`
      <div class="menu" popover="auto" role="menu" aria-label=${t("ui.cluster")} @keydown=${o=>this.#n(o)}>
        ${this.#e(t("ui.members"),t("ui.members.what"),{kind:"dialog",dialog:"members"})}
        ${this.#e(t("ui.options"),t("ui.options.what"),{kind:"dialog",dialog:"options"})}
        ${this.#e(t("ui.rules"),t("ui.rules.what"),{kind:"dialog",dialog:"rules"})}
        ${this.#e(t("ui.whyNot.leader"),t("ui.whyNot.what"),{kind:"dialog",dialog:"why",question:{ask:"leader"}})}
        <button class="item" type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${n?"true":"false"}
          aria-disabled=${i===void 0?c:"true"} @click=${()=>this.#t({kind:"command",command:{do:"manual",on:!n}})}>
          <span>${t("ui.manual")}<span class="reason">${i??t("ui.manual.what")}</span></span><span class="toggle" aria-hidden="true"></span>
        </button>
        ${tt(location.pathname,e.control)?this.#e(t("ui.class.teach"),t("ui.class.teach.what"),{kind:"teach"}):c}
      </div>
    `}#e(e,t,n){return d`
      <button class="item" type="button" role="menuitem" tabindex="-1" @click=${()=>this.#t(n)}>
        <span>${e}<span class="reason">${t}</span></span>
      </button>
    `}#t(e){this.#r()?.hidePopover(),this.raise(e)}#n(e){let t=this.#i(),n=t.findIndex(o=>o===document.activeElement),i={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:t.length-1}[e.key];e.key==="Tab"&&this.#r()?.hidePopover(),i!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(i%t.length)?.focus())}#r(){return this.querySelector(".menu")}#i(){return[...this.querySelectorAll(".item")]}};async function Jr(r,e){if(r.known!==void 0){let a=(_(await e(`events?after=${r.known}`)??"")??[]).filter(({seq:l})=>l<r.firstSeq);if(r.bridge(a))return!0}let t=r.firstSeq-1;if(t===0||r.lastSeq>Wt)return!1;let n=nt(Zr(await e("scenario")));if(n===void 0)return!1;let o=(_(await e("events")??"")??[]).filter(({seq:s})=>s<=t);return o.length===t&&r.precede(n,o)}var Yr=w({servers:b,config:w({electionTimeout:ft(b),heartbeat:b,latency:b,jitter:b,loss:b,duplicate:b,reorder:b,diskWrite:b},{...vt,broken:k})});function nt(r){if(!Yr(r)||"start"in r)return;let{electionTimeout:e,heartbeat:t,latency:n,jitter:i,loss:o,duplicate:s,reorder:a,diskWrite:l,broken:u,...p}=r.config,m=Array.from({length:r.servers},(y,$)=>`S${$+1}`);return{now:0,founders:m,servers:m.map(y=>Xr(y,l)),messages:[],cuts:[],links:[],operations:[],electionTimeout:e,heartbeat:t,options:Kt(p),broken:u?.split(",").sort()??[],diskWrite:l,network:{latency:n,jitter:i,loss:o,duplicate:s,reorder:a},violations:[]}}function Xr(r,e){return{server:r,status:"up",role:"follower",currentTerm:0,commitIndex:0,lastApplied:0,log:[],votes:[],peers:{},timers:{},rate:1,inbox:[],disk:{currentTerm:0,lastIndex:0,write:e},machine:{}}}function Zr(r){try{return JSON.parse(r??"")}catch{return}}var jn=w({status:k,role:k,currentTerm:b,commitIndex:b,log:N(gt),machine:yt(k)},{votedFor:k}),ei=w({server:k,differs:N(k)},{logFrom:b,a:jn,b:jn}),Hn=r=>!0,Kn=w({branch:b,end:b},{leader:k}),ti=w({a:Kn,b:Kn,servers:N(ei)},{parts:w({seq:b,at:b},{a:Hn,b:Hn})});function Wn(r){try{let e=JSON.parse(r);if(!ti(e))return;let{parts:t,...n}=e;return t===void 0?n:{...n,parts:{seq:t.seq,at:t.at,a:Ye(t.a),b:Ye(t.b)}}}catch{return}}var V=["a","b"],ni=80,ri=2e4;async function Gn(r,e,t){let n=Math.max(0,(r.parts?.seq??1)-1-ni),{past:i,branch:o}=e,s=(o===r.a.branch||o===r.b.branch)&&i.firstSeq-1<=n&&n<=i.lastSeq,[a,l]=await Promise.all(V.map(async u=>{let p=`events?branch=${r[u].branch}`;return s?Vn(i.stateAfter(n),n,await t(`${p}&after=${n}`)):Vn(await ii(t),0,await t(p),n)}));return a===void 0||l===void 0?void 0:{a,b:l}}async function ii(r){try{return nt(JSON.parse(await r("scenario")??""))}catch{return}}function Vn(r,e,t,n=e){let i=_(t??"");if(r===void 0||i===void 0||t===void 0)return;let o=i.slice(0,n-e).reduce(Vt,r),s=new Gt(o,n);for(let a of i.slice(n-e,n-e+ri))s.add(a);return s}function Bn({parts:r,a:e,b:t}){let n=Math.max(e.end,t.end),i=r?.at??0,o=Math.max(2e4,Math.min(6e5,(n-i)*1.15));return{start:Math.max(0,i-o*.12),span:o}}var oi=ht("status","role","currentTerm","votedFor","commitIndex","log","machine");function _n({servers:r}){return r.flatMap(({server:e,differs:t,logFrom:n,a:i,b:o})=>t.flatMap(s=>oi(s)||s==="server"?[{server:e,field:s,logFrom:n,a:i,b:o}]:[]))}var ge=class extends v{#e=async()=>{};#t={a:0,b:0};#n="loading";#r={start:0,span:1,follows:!1};#i=0;#o;#a=new ResizeObserver(()=>this.#h());prepare(e,t){this.#e=t;let{branch:n=1}=this.model?.travel??{},i=this.#s(this.model),o=i.find(({id:a})=>a===n)?.parent,s=i.find(({id:a})=>a===o)??i.filter(({id:a})=>a!==n).at(-1);this.#t={a:Math.min(n,s?.id??n),b:Math.max(n,s?.id??n)},this.#c()}heading({words:e}){return e.t("ui.compare.title")}content(e){let{words:t}=e,{t:n}=t,i=this.#n,o=(s,a)=>d`
      <label><span>${a}</span>
        <select @change=${l=>this.#d(s,l)}>
          ${this.#s(e).map(l=>d`<option value=${l.id} ?selected=${l.id===this.#t[s]}>${l.id} · ${Q(l,t)}</option>`)}
        </select>
      </label>
    `;return d`
      <div class="fields">${o("a",n("ui.compare.a"))}${o("b",n("ui.compare.b"))}</div>
      <div role="status">${i==="loading"?n("ui.compare.loading"):i==="failed"?n("ui.compare.failed"):c}</div>
      ${typeof i=="string"?c:this.#m(i,t)}
    `}drawn(){this.#a.disconnect();for(let e of this.querySelectorAll(".diagram"))this.#a.observe(e);this.#h()}#s(e){return de(e?.travel.branches??[],e?.travel.branch)}#d(e,{target:t}){if(!(t instanceof HTMLSelectElement))return;let[n,i]=[Number(t.value),e==="a"?"b":"a"],o=n===this.#t[i]?{[i]:this.#t[e]}:{};this.#t={...this.#t,...o,[e]:n},this.#c()}async#c(){let e=++this.#i,{past:t,travel:n}=this.model??{};this.#n="loading",this.again();let i=Wn(await this.#e(`compare?a=${this.#t.a}&b=${this.#t.b}`)??""),o=i?.parts===void 0||t===void 0?void 0:await Gn(i,{past:t,branch:n?.branch},this.#e);e===this.#i&&(this.#n=i===void 0?"failed":{compared:i,charts:o},i!==void 0&&(this.#r={...Bn(i),follows:!1}),this.again())}#m({compared:e,charts:t},n){let{t:i}=n,{parts:o}=e;if(o===void 0)return d`<p>${i("ui.compare.same")}</p>`;let s=a=>{let l=o[a],u=l===void 0?i("ui.compare.ended"):D(l,n)?.text??l.kind;return d`<li>${i("ui.compare.side",{id:e[a].branch,what:u})}</li>`};return d`
      ${t===void 0?c:this.#l(e,n)}
      <p><b>${i("ui.compare.parts",{at:o.at})}</b></p>
      <ul>${V.map(s)}</ul>
      ${si(e,n)}
    `}#l(e,{t}){let n=(o,s,a)=>d`
      <button class="bare" type="button" aria-label=${o} title=${o} @click=${()=>this.#u(a())}>${s}</button>
    `,i=o=>()=>({kind:"zoom",factor:o,about:this.#r.start+this.#r.span/2});return d`
      <div class="zoom">
        ${n(t("ui.compare.earlier"),Lt,()=>({kind:"pan",share:-.4}))}
        ${n(t("ui.compare.later"),At,()=>({kind:"pan",share:.4}))}
        ${n(t("ui.spacetime.zoomOut"),Ct,i(1.6))}
        ${n(t("ui.spacetime.zoomIn"),It,i(1/1.6))}
        ${n(t("ui.spacetime.fit"),Pt,()=>({kind:"fit"}))}
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
    `}#p(e){let t=this.#s(this.model).find(n=>n.id===e);return t===void 0||this.model===void 0?String(e):`${e} · ${Q(t,this.model.words)}`}#u(e){if(typeof this.#n=="string"||e===void 0)return;let{parts:t,a:n,b:i}=this.#n.compared;this.#r=Bt(this.#r,e,{first:t?.at??0,last:Math.max(n.end,i.end)}),this.#h()}#f(e){e.currentTarget instanceof Element&&e.currentTarget.setPointerCapture(e.pointerId),this.#o=e.clientX}#y({clientX:e,currentTarget:t}){this.#o===void 0||!(t instanceof Element)||(this.#u({kind:"pan",share:(this.#o-e)/Math.max(1,t.clientWidth-C)}),this.#o=e)}#g(e){if(!e.ctrlKey||!(e.currentTarget instanceof Element))return;e.preventDefault();let{left:t,width:n}=e.currentTarget.getBoundingClientRect(),i=zt(this.#r,C,Math.max(1,n-C),e.clientX-t);this.#u({kind:"zoom",factor:2**(Math.max(-240,Math.min(240,e.deltaY))/120),about:i})}#h(){let e=this.#n;if(typeof e=="string"||e.charts===void 0||this.model===void 0)return;let t=ie(this);for(let n of this.querySelectorAll(".diagram")){let i=n.dataset.side==="b"?"b":"a",o=e.charts[i],s={width:n.clientWidth,height:Math.max(140,Ut(o))},a=n.querySelector("canvas"),l=a===null||s.width===0?null:oe(a,s);if(l===null)continue;Yt(l,Jt(o,this.#r,s,"context",e.compared[i].end),t.palette,t.fonts,tn(this.model.words));let u=_t(this.#r,C,s.width-C,e.compared.parts?.at??0);u<C||(l.fillStyle=t.palette.accent,l.fillRect(u-1,4,2,s.height-Qt-4),l.fill(new Path2D(`M${u-6} 2h12l-6 9z`)))}}};function si(r,e){let{t}=e,n=_n(r);return d`
    <h3>${t("ui.compare.differs")}</h3>
    ${n.length===0?d`<p>${t("ui.compare.nothing")}</p>`:d`
          <table class="differs">
            <thead><tr><th scope="col">${t("ui.server")}</th><th scope="col">${t("ui.compare.what")}</th>
              ${V.map(i=>d`<th scope="col">${t("ui.compare.on",{id:r[i].branch})}</th>`)}</tr></thead>
            <tbody>${n.map(i=>d`
              <tr><th scope="row">${i.server}</th><td>${i.field==="log"?t("ui.compare.logFrom",{index:i.logFrom??1}):i.field}</td>
                ${V.map(o=>d`<td>${ai(i,i[o],e)}</td>`)}</tr>
            `)}</tbody>
          </table>
        `}
  `}var zn=12;function ai({field:r},e,t){let n=t.t("ui.none");if(e===void 0||r==="server")return e===void 0?n:e.status;switch(r){case"status":return t.first([e.status==="up"?"ui.status.up":`ui.status.${e.status}`],{})??e.status;case"role":return t.first([`role.${e.role}`],{})??e.role;case"log":{let i=e.log.slice(0,zn).map(o=>se(o,t)).join(", ");return e.log.length===0?n:e.log.length>zn?`${i}, …`:i}case"machine":return Object.entries(e.machine).map(([i,o])=>`${i}=${o}`).join(", ")||n;default:return String(e[r]??n)}}var Qn=["elections","log","messages","faults","clients"],Un={groups:new Set(["elections","log","faults","clients"])},ve=class{#e;#t;#n;#r=[];#i;constructor(e,t){this.#e=e,this.#t=t,this.#n=e.lineage,this.#i=e.firstSeq-1}shows(e,t){return e===this.#e&&e.lineage===this.#n&&t===this.#t}get seqs(){return this.#r}update(){for(let t=Math.max(this.#i+1,this.#e.firstSeq);t<=this.#e.lastSeq;t++){let n=this.#e.event(t);n!==void 0&&di(n,this.#t)&&this.#r.push(t)}this.#i=this.#e.lastSeq;let e=this.before(this.#e.firstSeq-1);e>0&&(this.#r=this.#r.slice(e))}before(e){let[t,n]=[0,this.#r.length];for(;t<n;){let i=t+n>>>1;(this.#r[i]??1/0)<=e?t=i+1:n=i}return t}};function di(r,{groups:e,server:t}){if(r.kind==="unknown")return!1;let n=ui(r);return!e.has(n)||n!=="messages"&&Ht(r)<3?!1:t===void 0||ci(r,t)}function ui(r){switch(r.kind){case"term":case"role":case"follow":case"vote":case"tally":case"ignored":case"transfer":return"elections";case"timerFired":return r.timer==="election"?"elections":"messages";case"timerSet":case"timerStopped":case"sent":case"delivered":case"lost":case"delayed":case"duplicated":case"queued":return"messages";case"refused":case"append":case"truncate":case"progress":case"persisted":case"commit":case"apply":case"config":case"snapshot":case"installed":case"loaded":case"readProven":return"log";case"invoke":case"retry":case"return":case"workload":case"contact":case"goal":return"clients";case"manual":case"options":case"ruleSet":case"added":case"crashed":case"restarted":case"frozen":case"thawed":case"wiped":case"disk":case"drift":case"link":case"network":case"violation":return"faults"}}function ci(r,e){if(r.kind==="sent")return r.message.from===e||r.message.to===e;if(r.kind==="network"||r.kind==="options"||r.kind==="ruleSet"||r.kind==="manual")return!0;let{server:t,peer:n,from:i,to:o,servers:s}=r;return t===e||t===void 0&&(n===e||i===e||o===e||s?.includes(e)===!0)}var be=class{#e=new Map;#t=0;places(e){let t=new Set(e),n=[...this.#e].filter(([s])=>!t.has(s)).map(([,s])=>s),i=new Map,o=0;for(let s of t)i.set(s,this.#e.get(s)??n[o++]??this.#t++);return this.#e=i,i}};function ke(r,e,{t}){if(r===void 0)return c;let n=({currentTarget:i})=>i?.dispatchEvent(new CustomEvent(T,{bubbles:!0,detail:{kind:"dialog",dialog:"why",question:r}}));return d`<button class="chip small ask" type="button" aria-label=${`${t("ui.whyNot")} ${e}`} @click=${n}>${t("ui.whyNot")}</button>`}var X=60,Jn=10,pi={elections:"ui.group.elections",log:"ui.group.log",messages:"ui.group.messages",faults:"ui.group.faults",clients:"ui.group.clients"},$e=class extends f{isRead=!0;#e=Un;#t;#n;#r;#i="";#o=new be;#a=new Map;#s=-1;draw(e){this.#p(e),super.draw(e)}inputs(e){let[t,n]=this.#u();return[e.words,this.#e,t,n,this.#t?.seqs[t],this.#r,e.past.lineage,e.past.dropped,e.state.servers.length]}view(e){let{words:t,past:n,state:i}=e,{t:o}=t,s=this.#t?.seqs??[],[a,l]=this.#u(),u=s.slice(a,l).reverse(),p=this.#o.places(u);return d`
      <div class="choose">
        <h2 id="events-title">${o("ui.events")}</h2>
        <select class="pick" aria-label=${o("ui.server")} @change=${m=>this.#g(m)}>
          <option value="">${o("ui.events.allServers")}</option>
          ${i.servers.map(({server:m})=>d`<option value=${m} ?selected=${m===this.#e.server}>${m}</option>`)}
        </select>
        <div class="groups" role="group" aria-label=${o("ui.events.kinds")}>
          ${Qn.map(m=>d`
              <button class="pick" type="button" aria-pressed=${this.#e.groups.has(m)?"true":"false"} @click=${()=>this.#y(m)}>${o(pi[m])}</button>
            `)}
        </div>
      </div>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="events-title" @keydown=${m=>this.#v(m)}>
        ${l<s.length?this.#l(o("ui.events.later"),l+X-Jn):c}
        <ol class="events">
          ${sn(u,m=>p.get(m),m=>nn([m,m===this.#r,this.#r!==void 0&&m>this.#r,n.lineage,t],()=>this.#c(m,e)))}
        </ol>
        ${a>0?this.#l(o("ui.events.earlier"),a+Jn):n.dropped?d`<p class="hint">${o("ui.events.dropped")}</p>`:c}
        ${u.length===0?d`<p class="hint">${o("ui.events.none")}</p>`:c}
      </div>
    `}drawn(){let e=this.querySelector(".scroll"),t=`${this.#s} ${this.#r}`;t===this.#i||e===null||(this.#i=t,pn(e,()=>this.#d(e)))}#d(e){let t=e.querySelector('[aria-current="true"]');if(t===null)return;let[n,i]=[e.getBoundingClientRect(),t.getBoundingClientRect()],o=Math.max(0,Math.min(i.height,(n.height-i.height)/2));i.top<n.top?e.scrollTop-=n.top-i.top+o:i.bottom>n.bottom&&(e.scrollTop+=Math.min(i.bottom-n.bottom+o,i.top-n.top))}#c(e,{past:t,words:n,sections:i}){let o=this.#b(e,t,n);if(o===void 0)return c;let{at:s,tone:a,text:l,rule:u}=o;return d`
      <li class=${a} data-seq=${e} ?data-ahead=${this.#r!==void 0&&e>this.#r}>
        <button type="button" data-row aria-current=${e===this.#r?"true":c} @click=${()=>this.#h(e,s)}>
          <span class="at">${n.ms(Math.floor(s/1e3)*1e3)}</span><span>${l}</span>
        </button>
        ${ke(un(t.event(e)),l,n)}
        ${u===void 0?c:this.#m(u,e,n,i)}
      </li>
    `}#m(e,t,{t:n,first:i},o){let s=o[e]??"",a=n("ui.rule.of",{section:s,rule:i([`rule.${e}.name`],{})??e});return d`<button class="words section" type="button" data-rule=${e} data-of=${t} title=${a} aria-label=${a} @click=${le}>${s.split(/[,;]/)[0]}</button>`}#l(e,t){return d`<button class="chip small" type="button" @click=${()=>this.#f(t)}>${e}</button>`}#p({past:e,looking:t,shown:n,told:i}){this.#t?.shows(e,this.#e)!==!0&&(this.#t=new ve(e,this.#e),this.#n=void 0,this.#r=void 0),this.#s!==e.lineage&&this.#a.clear(),this.#s=e.lineage;let o=this.#t;o.update();let s=t||n<e.last,a=i??e.reached(n),l=s||i!==void 0?o.seqs[o.before(a)-1]:void 0;if(l===this.#r)return;this.#r=l;let[u,p]=this.#u(),m=l===void 0?void 0:o.before(l);m===void 0?this.#n=void 0:(this.#n===void 0||m<=u||m>p)&&(this.#n=Math.min(o.seqs.length,m+X/2))}#u(){let e=this.#t?.seqs.length??0,t=Math.min(e,this.#n??e);return[Math.max(0,t-X),t]}#f(e){let t=this.#t?.seqs.length??0;this.#n=e>=t?void 0:Math.max(X,e),this.again(),this.querySelector(".scroll")?.scrollTo({top:0})}#y(e){let t=new Set(this.#e.groups);t.delete(e)||t.add(e),this.#e={...this.#e,groups:t},this.again()}#g(e){if(!(e.target instanceof HTMLSelectElement))return;let t=e.target.value;this.#e={groups:this.#e.groups,...t===""?{}:{server:t}},this.again()}#h(e,t){this.raise({kind:"look",at:t,seq:e}),this.raise({kind:"go"})}#v(e){if(e.key!=="ArrowDown"&&e.key!=="ArrowUp")return;let t=[...this.querySelectorAll("[data-row]")],n=t.findIndex(o=>o===document.activeElement),i=n<0?t[0]:t[n+(e.key==="ArrowDown"?1:-1)];i!==void 0&&(e.preventDefault(),i.focus())}#b(e,t,n){let i=this.#a.get(e);if(i!==void 0)return i;let o=t.event(e),s=o===void 0?void 0:D(o,n);return s!==void 0&&this.#a.set(e,s),this.#a.size>4*X&&this.#a.delete(this.#a.keys().next().value??e),s}};var we=class extends f{isRead=!0;#e;#t=!1;#n=new MutationObserver(()=>{this.#i()});connectedCallback(){this.parentElement!==null&&this.#n.observe(this.parentElement,{attributeFilter:["data-tab"]})}disconnectedCallback(){this.#n.disconnect()}inputs(e){return this.#r?[this.#t,e.words,...this.#e?.inputs(e)??[]]:[!1]}view(e){return this.#r?this.#e!==void 0?this.#e.view(e):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`:c}drawn(){this.#r&&this.#e?.drawn(this)}get#r(){return this.parentElement?.dataset.tab==="figure"}async#i(){if(this.again(),!!this.#r){try{let{FigurePage:e}=await import("./figure-parts-3PKWMACE.js");this.#e??=new e,this.#t=!1}catch{this.#t=!0}this.again()}}};var mi=w({id:k,word:k,text:k,forms:N(k),other:k}),hi=w({otherLang:k,terms:N(mi)});function Yn(r){return hi(r)?r:void 0}function Xn(r){let e=new Map(r.flatMap(i=>i.forms.map(o=>[o.toLowerCase(),i]))),t=[...e.keys()].sort((i,o)=>o.length-i.length).map(fi),n=new RegExp(t.join("|"),"gi");return i=>{let o=[],s=new Set,a=0;for(let l of i.matchAll(n)){let u=e.get(l[0].toLowerCase());u===void 0||s.has(u)||(s.add(u),l.index>a&&o.push({text:i.slice(a,l.index)}),o.push({text:l[0],term:u}),a=l.index+l[0].length)}return a<i.length&&o.push({text:i.slice(a)}),o}}function fi(r){let e=r.replace(/[^\w\s\u2e80-\uffff]/g,"\\$&");return/^[\x00-\x7f]+$/.test(r)?`(?<![\\w-])${e}(?![\\w-])`:e}var W=6,yi=300,Z=class extends f{#e;#t;#n;#r;#i={x:NaN,y:NaN};#o;connectedCallback(){document.addEventListener("pointerover",e=>this.#a(e)),document.addEventListener("pointermove",e=>this.#a(e),{passive:!0}),document.addEventListener("focusin",({target:e})=>this.#d(e)),document.addEventListener("click",e=>this.#c(e)),document.addEventListener("keydown",e=>this.#m(e),{capture:!0})}take(e){this.#e=e}inputs({words:e}){return[e,this.#t]}view(){let e=this.#t;return d`
      <div class="explained" id="explained" role="tooltip" popover="manual">
        ${e===void 0?c:d`<p class="word"><b>${e.word}</b>${e.other===e.word?c:d` <span lang=${this.#e?.otherLang??c}>${e.other}</span>`}</p><p>${e.text}</p>`}
      </div>
    `}#a(e){let{target:t,pointerType:n}=e;if(n==="touch")return;let i=xe(t),o=this.#s(e);i!==void 0?o&&this.#l(i):t instanceof Element&&t.closest(".explained")!==null?clearTimeout(this.#o):this.#n!==void 0&&this.#n!==document.activeElement&&this.#p()}#s({screenX:e,screenY:t}){let n=e!==this.#i.x||t!==this.#i.y;return n&&(this.#i={x:e,y:t}),n}#d(e){let t=xe(e);t===void 0?this.#u():t.matches(":focus-visible")&&this.#l(t)}#c(e){let{target:t}=e,n=xe(t);n instanceof HTMLAnchorElement&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey&&this.#e!==void 0&&e.preventDefault(),n!==void 0?this.#l(n):t instanceof Element&&t.closest(".explained")===null&&this.#u()}#m(e){let t=xe(e.target);if(e.key==="Escape"&&this.#t!==void 0)this.#u();else if(t!==void 0&&(e.key==="Enter"||e.key===" "))this.#l(t);else return;e.preventDefault(),e.stopPropagation()}#l(e){clearTimeout(this.#o);let t=this.#e?.terms.find(({id:i})=>i===e.dataset.term),n=this.#r??this.querySelector(".explained");t===void 0||n===null||this.#n===e||(this.#u(),this.#r=n,this.#t=t,this.#n=e,this.again(),(e.closest("dialog")??this).append(n),n.showPopover(),e.setAttribute("aria-describedby",n.id),gi(n,e))}#p(){clearTimeout(this.#o),this.#o=setTimeout(()=>this.#u(),yi)}#u(){clearTimeout(this.#o),this.#n!==void 0&&(this.#n.removeAttribute("aria-describedby"),this.#r?.hidePopover(),this.#r!==void 0&&this.append(this.#r),this.#t=this.#n=void 0,this.again())}};async function Zn(r){let e=await fetch(`/glossary.json?lang=${r.slice(0,2)}`);return e.ok?Yn(await e.json()):void 0}function er({terms:r}){let e=Xn(r);return t=>{let n=!0;return t.map(i=>e(i).map(o=>{if(o.term===void 0)return o.text;let s=n?0:-1;return n=!1,d`<span class="explains" role="button" tabindex=${s} data-term=${o.term.id}>${o.text}</span>`}))}}function xe(r){return r instanceof Element&&r.closest(".explains, a[data-term]")||void 0}function gi(r,e){let t=e.getClientRects()[0]??e.getBoundingClientRect(),n=t.bottom+W+r.offsetHeight<=innerHeight;r.style.setProperty("--left",`${Math.max(W,Math.min(t.left,innerWidth-r.offsetWidth-W))}px`),r.style.setProperty("--top",`${Math.max(W,n?t.bottom+W:t.top-W-r.offsetHeight)}px`)}function vi(r,e){let t=new Map,{log:n,peers:i,timers:o,machine:s,disk:a,snapshot:l,...u}=r;for(let[p,m]of Object.entries(u))t.set(p,m);t.set("log",n),t.set("snapshot",l),t.set("config",F(r,e)),t.set("disk",{...a,write:void 0}),t.set("write",a.write),t.set("inFlight",rt(r));for(let[p,{nextIndex:m,matchIndex:y,state:$}]of Object.entries(i))t.set(`${p} nextIndex`,m).set(`${p} matchIndex`,y).set(`${p} state`,$);for(let[p,m]of Object.entries(o))t.set(`timer ${p}`,m);for(let[p,m]of Object.entries(s))t.set(`machine ${p}`,m);return new Map([...t].flatMap(([p,m])=>m===void 0?[]:[[p,JSON.stringify(m)]]))}function bi(r,e){return new Set([...r.keys(),...e.keys()].filter(t=>r.get(t)!==e.get(t)))}function tr(r,e,t){let n=r.event(t??e);if(n===void 0)return;let i=n.seq;if(t===void 0)for(;r.event(i-1)?.at===n.at;)i--;return{seq:n.seq,before:r.stateAfter(i-1),after:r.stateAfter(n.seq)}}function nr({before:r,after:e},t){let n=i=>{let o=i.servers.find(({server:s})=>s===t);return o===void 0?new Map:vi(o,i)};return bi(n(r),n(e))}function rt({disk:r,currentTerm:e,votedFor:t,log:n,snapshot:i,status:o}){if(o==="crashed")return;let s=n.at(-1)?.index??i?.lastIncludedIndex??0,a={...r.currentTerm===e?{}:{currentTerm:e},...r.votedFor===t||t===void 0?{}:{votedFor:t},...r.lastIndex>=s?{}:{entries:[r.lastIndex+1,s]}};return Object.keys(a).length>0||r.lastIndex!==s?a:void 0}function rr(r,e){let t=n=>({granted:n.filter(i=>r.includes(i)).length,needed:Math.floor(n.length/2)+1,voters:n});return q(e)?[t(e.votersOutgoing??[]),t(e.voters)]:[t(e.voters)]}function ir(r,{words:e,shown:t,state:n}){let{t:i}=e,o=i("ui.none"),s=(M,Je,...mt)=>({name:M,value:Je,of:mt.length===0?[M]:mt}),a=(M,Je)=>M?[Je()]:[],{snapshot:l,transfer:u,inbox:p,rate:m,role:y}=r,$=F(r,n);return[s("currentTerm",String(r.currentTerm)),s("votedFor",r.votedFor??o),s("leader",r.leader??o),...a(y==="candidate"||y==="preCandidate",()=>s("votes",ki(r,$,e))),s("commitIndex",String(r.commitIndex)),s("lastApplied",String(r.lastApplied)),s(i("ui.inspector.log"),i("ui.inspector.entries",{n:mn(r)}),"log"),...a(l!==void 0,()=>s(i("ui.inspector.snapshot"),i("ui.inspector.snapshotUpTo",{index:l?.lastIncludedIndex,term:l?.lastIncludedTerm}),"snapshot")),...xi(r,t,e),s(i("ui.inspector.disk"),Mi(r,e),"disk"),s(i("ui.inspector.inFlight"),Ti(r,e),"inFlight"),...a(r.disk.write!==n.diskWrite,()=>s(i("ui.inspector.write"),e.ms(r.disk.write),"write")),...a(m!==1,()=>s(i("ui.inspector.clock"),i("ui.inspector.rate",{rate:m}),"rate")),...a(p.length>0,()=>s(i("ui.inspector.inbox"),i("ui.inspector.waiting",{n:p.length}),"inbox")),...a(u!==void 0,()=>s(i("ui.inspector.transfer"),u??o,"transfer")),s(i("ui.inspector.config"),$i($,e),"config")]}function ki(r,e,{t}){let n=rr(r.votes,e).map(({granted:i,needed:o})=>t("ui.inspector.votesOf",{granted:i,needed:o}));return[r.votes.join(" "),...n].join(" · ")}function $i(r,{t:e}){let{voters:t,votersOutgoing:n=[],learners:i=[],learnersNext:o=[],index:s,committed:a}=r;if(t.length===0)return e("ui.inspector.outside");let l=q(r)?[`${e("ui.inspector.old")} ${n.join(" ")}`,`${e("ui.inspector.new")} ${t.join(" ")}`]:[t.join(" ")],u=[...i,...o];u.length>0&&l.push(`${e("ui.inspector.learners")} ${u.join(" ")}`);let p=a?"ui.inspector.configEntry":"ui.inspector.configOpen";return[...l,s===0?e("ui.inspector.configFirst"):e(p,{index:s})].join(" · ")}var wi={election:"ui.inspector.electionTimer",heartbeat:"ui.inspector.heartbeatTimer",quorum:"ui.inspector.quorumTimer"};function xi(r,e,{t,ms:n}){return Object.entries(wi).flatMap(([i,o])=>{let s=r.timers[i];return s===void 0?[]:[{name:t(o),value:t("ui.inspector.timer",{span:n(s.deadline-s.set),left:sr(s,e)}),of:[`timer ${i}`]}]})}function or(r,e){return Object.values(r.timers).map(t=>sr(t,e)).join(" ")}function sr(r,e){return Math.max(0,Math.ceil((r.deadline-e)/1e3))}function Mi({disk:r},{t:e}){return e("ui.inspector.diskHolds",{term:r.currentTerm,vote:r.votedFor??e("ui.none"),n:r.lastIndex})}function Ti(r,{t:e}){let t=rt(r);if(t===void 0)return e("ui.none");let{currentTerm:n,votedFor:i,entries:[o,s]=[]}=t,a=[n===void 0?"":e("ui.inspector.inFlightTerm",{term:n}),i===void 0?"":e("ui.inspector.inFlightVote",{vote:i}),o===void 0?"":o===s?e("ui.inspector.inFlightEntry",{from:o}):e("ui.inspector.inFlightEntries",{from:o,to:s})].filter(l=>l!=="");return a.length===0?e("ui.inspector.inFlightLess"):a.join(" · ")}var Si={probe:"ui.inspector.probe",replicate:"ui.inspector.replicate",snapshot:"ui.inspector.sendsSnapshot"};function ar(r,e,{t}){let n=Object.entries(r.peers);if(n.length===0)return c;let i=(o,s,a)=>d`<td ?data-changed=${e.has(`${o} ${s}`)}>${a}</td>`;return d`
    <table class="peers">
      <caption class="unseen">${t("ui.inspector.peers",{server:r.server})}</caption>
      <thead>
        <tr><th scope="col">${t("ui.inspector.peer")}</th><th scope="col">nextIndex</th><th scope="col">matchIndex</th><th scope="col">${t("ui.inspector.state")}</th></tr>
      </thead>
      <tbody>
        ${n.map(([o,{nextIndex:s,matchIndex:a,state:l}])=>{let u=Si[l];return d`<tr><th scope="row">${o}</th>${i(o,"nextIndex",s)}${i(o,"matchIndex",a)}${i(o,"state",u===void 0?l:t(u))}</tr>`})}
      </tbody>
    </table>
  `}function lr(r,e,{t}){let n=Object.keys(r.machine).sort();return d`
    <h3>${t("ui.inspector.machine")}</h3>
    ${n.length===0?d`<p class="hint">${t("ui.inspector.machineEmpty")}</p>`:d`<ul class="machine">${n.map(i=>d`<li ?data-changed=${e.has(`machine ${i}`)}>${i} = ${r.machine[i]}</li>`)}</ul>`}
  `}var Ri=5,Ei=new Set,Me=class extends f{isRead=!0;#e;#t=[];draw(e){this.#i(e),super.draw(e)}inputs(e){let{state:t,words:n,selected:i,control:o,status:s,looking:a,shown:l}=e,u=x(t,i);return[u,u&&or(u,l),t.operations,t.cuts,t.servers.length,t.broken,n,o,s,a,this.#e,e.marked]}view(e){let{state:t,selected:n,words:i}=e,{t:o}=i,s=x(t,n);return d`
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
      ${Li(t.operations,i)}
    `}#n(e,t){let{words:n}=t,i=this.#e===void 0?Ei:nr(this.#e,e.server),o=ir(e,t),s=t.marked(o.map(({name:u})=>u)),a=Ai(o,e,i),l=i.has("role")||i.has("status");return d`
      <h2><span class="badge ${e.role} ${e.status}"></span>${e.server} · <span ?data-changed=${l}>${Ni(e,n)}</span></h2>
      ${this.#r(e,t)}
      <dl class="facts" @keydown=${H}>
        ${o.map(({value:u,of:p},m)=>d`<dt>${s[m]}</dt><dd ?data-changed=${p.some(y=>i.has(y))}>${u}</dd>`)}
      </dl>
      ${ar(e,i,n)}
      ${a.length===0?c:d`<p class="hint" data-testid="changed"><span class="mark" aria-hidden="true">◆</span> ${n.t("ui.inspector.changed",{names:a.join(n.t("ui.separator"))})}</p>`}
      ${lr(e,i,n)}
    `}#r({server:e,status:t},n){let{t:i}=n.words,o={do:"timeout",server:e},s=t!=="crashed"?{do:"crash",server:e}:{do:"restart",server:e},a=g(o,n),l=g(s,n),u=g({do:"partition",groups:[]},n),p=Rt(o,n.state,{control:!0,connected:!0},n.words);return d`
      <div class="acts">
        <button class="chip small" type="button" aria-disabled=${a===void 0?c:"true"} title=${a??i("ui.timeout")}
          @click=${()=>this.raise({kind:"command",command:o})}>${Ft}${i("ui.timeout")}</button>
        <button class="chip small" type="button" aria-disabled=${l===void 0?c:"true"} title=${l??c}
          @click=${()=>this.raise({kind:"command",command:s})}>
          ${t!=="crashed"?d`${qt}${i("ui.crash")}`:d`${Dt}${i("ui.restart")}`}
        </button>
        <button class="chip small" type="button" aria-disabled=${u===void 0?c:"true"} title=${u??c}
          @click=${()=>this.raise({kind:"dialog",dialog:"links"})}>${Ot}${i("ui.links")}</button>
      </div>
      ${p===void 0?c:d`<p class="reason">${p}</p>`}
    `}#i({past:e,shown:t,told:n,playing:i,looking:o}){let s=e.reached(t),a=!i||o,l=[e.lineage,s,n,a];l.some((u,p)=>u!==this.#t[p])&&(this.#t=l,this.#e=a?tr(e,s,n):void 0)}};function Ni(r,e){if(r.status==="crashed")return e.t("ui.status.crashed");if(r.status==="frozen")return e.t("ui.status.frozen");let t=j(r.role,e);return t===r.role?t:`${t} (${r.role})`}function Ai(r,e,t){let n=Object.keys(e.peers).filter(s=>["nextIndex","matchIndex","state"].some(a=>t.has(`${s} ${a}`))),i=Object.keys(e.machine).filter(s=>t.has(`machine ${s}`));return[...["role","status"].filter(s=>t.has(s)),...r.filter(({of:s})=>s.some(a=>t.has(a))).map(({name:s})=>s),...n,...i]}function Li(r,e){let{t}=e,n=r.slice(-Ri).reverse();return d`
    <h2>${t("ui.operations")}</h2>
    ${n.length===0?d`<p class="hint">${t("ui.operations.none")}</p>`:d`
          <ul class="operations" data-testid="operations">
            ${n.map(i=>d`
                <li data-outcome=${i.outcome??"pending"}>
                  <span class="who">${i.client}</span><span class="what">${K(i)}</span>
                  <span class="outcome">${hn(i,e)}</span>${ke(ae(i),`${i.client} ${K(i)}`,e)}
                </li>
              `)}
          </ul>
        `}
  `}var Ii=w({path:k,selected:k},{at:b,told:b,message:b});function dr(r,e){let{selected:t,looking:n,playing:i,shown:o,told:s,narration:a,selectedMessage:l}=r,u=s??a?.seq;return{path:e,selected:t,...n||!i?{at:o}:{},...(n||!i)&&u!==void 0?{told:u}:{},...l===void 0?{}:{message:l}}}function ur(r,e){if(r!==null)try{let t=JSON.parse(r);return Ii(t)&&t.path===e?t:void 0}catch{return}}function cr({at:r,told:e},{past:t}){return(r===void 0||r>=t.first)&&(e===void 0||e>=t.firstSeq)}function pr({selected:r,at:e,told:t,message:n},{past:i}){let o=t===void 0||i.event(t)===void 0?void 0:t;return[{kind:"select",server:r},...n===void 0?[]:[{kind:"selectMessage",message:n}],...e===void 0?[]:[{kind:"look",at:e,...o===void 0?{}:{seq:o}}]]}var it="carried",Te=class extends f{#e;#t=Ci();connectedCallback(){this.addEventListener("click",()=>this.#n())}draw(e){this.#e=e;let t=this.#t;if(!(t===void 0||!cr(t,e))){this.#t=void 0;for(let n of pr(t,e))this.raise(n)}}inputs(){return[]}view(){return c}#n(){if(this.#e!==void 0)try{sessionStorage.setItem(it,JSON.stringify(dr(this.#e,location.pathname)))}catch{}}};function Ci(){try{let r=sessionStorage.getItem(it);return sessionStorage.removeItem(it),ur(r,location.pathname)}catch{return}}var Se=class extends v{connectedCallback(){this.addEventListener("keydown",e=>this.#n(e))}heading({selected:e,words:t}){return t.t("ui.links.title",{server:e})}content(e){let{state:t,selected:n,words:i}=e,o=t.servers.map(s=>s.server).filter(s=>s!==n);return d`
      <p class="hint">${i.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${o.map((s,a)=>this.#e(n,s,a===0,e))}
      </ul>
    `}#e(e,t,n,i){let{words:o}=i,{t:s}=o,a=S(i.state.cuts,e,t),l={from:e,to:t},u={from:t,to:e};return d`
      <li data-link-to=${t}>
        <kbd aria-hidden="true">${t.slice(1)}</kbd>
        <span class="ends">${e} – ${t}</span><span class="hint">${Pi(a,e,t,o)}</span>
        <span class="row">
          ${this.#t(s("ui.links.cut"),{do:"cut",...l,both:!0},i,n&&a!=="both")}
          ${this.#t(s("ui.links.cutOneWay",l),{do:"cut",...l},i,!1)}
          ${this.#t(s("ui.links.cutOneWay",u),{do:"cut",...u},i,!1)}
          ${this.#t(s("ui.links.heal"),{do:"heal",...l},i,n&&a==="both")}
        </span>
      </li>
    `}#t(e,t,n,i){let o=g(t,n);return d`
      <button class="chip small" type="button" ?autofocus=${i} aria-disabled=${o===void 0?c:"true"} title=${o??e}
        @click=${()=>this.#r(t,o)}>${e}</button>
    `}#n(e){let{model:t}=this;if(t===void 0||!/^[1-9]$/.test(e.key))return;let n=t.selected,i=`S${e.key}`;if(i===n||!t.state.servers.some(s=>s.server===i))return;e.preventDefault();let o=S(t.state.cuts,n,i)==="open";this.#r(o?{do:"cut",from:n,to:i,both:!0}:{do:"heal",from:n,to:i},void 0)}#r(e,t){t===void 0&&(this.close(),this.raise({kind:"command",command:e}))}};function Pi(r,e,t,{t:n}){switch(r){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:e,to:t});case"back":return n("ui.links.cutFrom",{from:t,to:e})}}function mr(r){return[...r.messages.flatMap(Oi),...r.servers.flatMap(Fi),...qi(r)]}function Oi({id:r}){return[{do:"deliver",message:r},{do:"drop",message:r}]}function Fi({server:r,status:e,role:t}){return e!=="up"?[]:[{do:t==="leader"?"beat":"timeout",server:r}]}function qi(r){return Array.from({length:9},(t,n)=>`C${n+1}`).filter(t=>Et(t,r)||Nt(t,r)).map(t=>({do:"wake",client:t}))}function Re(r,e,t){let{t:n}=t;switch(r.do){case"deliver":case"drop":{let i=e.messages.find(({id:o})=>o===r.message);return i===void 0?"":Di(i,t)}case"beat":return n("ui.pick.beat",{server:r.server,term:x(e,r.server)?.currentTerm});case"timeout":return n("ui.pick.timeout",{server:r.server,term:x(e,r.server)?.currentTerm});case"wake":{let i=e.operations.find(({client:o,returned:s})=>o===r.client&&s===void 0);return i===void 0?n("ui.pick.turn",{client:r.client}):n("ui.pick.wake",{client:r.client,asked:K(i)})}}}function Di(r,{t:e}){let{type:t,entries:n=[],voteGranted:i,success:o}=r;switch(t){case"RequestVote":return e("ui.pick.requestVote",r);case"RequestVoteReply":return e(i===!0?"ui.pick.vote":"ui.pick.noVote",r);case"PreVote":return e("ui.pick.preVote",r);case"PreVoteReply":return e(i===!0?"ui.pick.preVoteYes":"ui.pick.preVoteNo",r);case"AppendEntries":return n.length===0?e("ui.pick.heartbeat",r):e("ui.pick.entries",{...r,n:n.length,first:n[0]?.index,last:n.at(-1)?.index});case"AppendEntriesReply":return e(o===!0?"ui.pick.appended":"ui.pick.refused",r);case"InstallSnapshot":return e("ui.pick.snapshot",r);case"InstallSnapshotReply":return e(o===!0?"ui.pick.installed":"ui.pick.received",r);case"TimeoutNow":return e("ui.pick.timeoutNow",r);case"ReadIndex":return e("ui.pick.readIndex",r);case"ReadIndexReply":return e(o===!0?"ui.pick.readIndexYes":"ui.pick.readIndexNo",r);case"ClientRequest":{let{op:s="",key:a="",value:l="",expect:u=""}=r;return s==="register"?e("ui.pick.register",r):e("ui.pick.request",{...r,asked:K({op:s,key:a,value:l,expect:u})})}case"ClientReply":return e(ji(r),{...r,index:r.index??0});default:return e("ui.pick.other",r)}}function ji({outcome:r,result:e,leader:t}){switch(r){case"ok":return e===void 0?"ui.pick.replyOk":"ui.pick.replyResult";case"mismatch":return"ui.pick.replyMismatch";case"expired":return"ui.pick.replyExpired";case"notLeader":return t===void 0?"ui.pick.replyNoLeader":"ui.pick.replyAsk";default:return"ui.pick.reply"}}var Ee=class extends f{#e=0;#t=!1;connectedCallback(){this.addEventListener("focusin",e=>this.#r(e)),this.addEventListener("focusout",({relatedTarget:e})=>this.#t=e===null&&this.#t),this.addEventListener("keydown",e=>this.#i(e))}inputs(e){let{state:t,words:n,control:i,status:o,looking:s}=e;return t.manual!==!0?[!1]:[t.messages,t.servers,t.operations,t.workload,n,i,o,s,this.#e]}view(e){let{state:t,words:n}=e;if(t.manual!==!0)return d``;let{t:i}=n,o=mr(t).filter(({do:s})=>s!=="drop");return this.#e=Math.max(0,Math.min(this.#e,o.length-1)),d`
      <section class="manual" aria-labelledby="manual-title">
        <h2 id="manual-title" tabindex="-1">${i("ui.manual.title")}</h2>
        <p class="hint">${o.length===0?i("ui.manual.none"):i("ui.manual.hint")}</p>
        ${Hi.map(([s,a])=>{let l=o.flatMap((u,p)=>a.includes(u.do)?[this.#n(u,p,e)]:[]);return l.length===0?c:d`<h3>${i(s)}</h3><ul>${l}</ul>`})}
      </section>
    `}drawn(){this.#t&&!this.contains(document.activeElement)&&this.#o(this.#e)}#n(e,t,n){let{state:i,words:o}=n,s=Re(e,i,o),a=g(e,n),l=a===void 0?c:"true",u=e.do==="deliver"?{do:"drop",message:e.message}:void 0,p=o.t("ui.manual.dropIt",{what:s});return d`
      <li data-pick=${e.do}>
        <button class="choose-it" type="button" data-row=${t} tabindex=${t===this.#e?0:-1} aria-disabled=${l} title=${a??c}
          aria-keyshortcuts=${u===void 0?c:"Delete"} @click=${()=>this.raise({kind:"command",command:e})}>${s}</button>
        ${u===void 0?c:d`<button class="bare" type="button" tabindex=${t===this.#e?0:-1} aria-label=${p} aria-disabled=${l} title=${a??o.t("ui.manual.drop")}
              @click=${()=>this.raise({kind:"command",command:u})}>${R}</button>`}
      </li>
    `}#r({target:e}){this.#t=!0;let t=e instanceof Element?e.closest("li")?.querySelector("[data-row]"):void 0,n=Number(t?.dataset.row??this.#e);n!==this.#e&&(this.#e=n,this.again())}#i(e){let t=this.querySelectorAll("[data-row]").length-1,n={ArrowDown:this.#e+1,ArrowUp:this.#e-1,Home:0,End:t}[e.key],i=e.key==="Delete"||e.key==="Backspace";t<0||n===void 0&&!i||(e.preventDefault(),n!==void 0?this.#o(Math.max(0,Math.min(n,t))):this.querySelector(`[data-row="${this.#e}"]`)?.parentElement?.querySelector(".bare")?.click())}#o(e){this.querySelector(`[data-row="${e}"]`)?.focus()}},Hi=[["ui.manual.messages",["deliver"]],["ui.manual.servers",["beat","timeout"]],["ui.manual.clients",["wake"]]];var Ki=[0,1e3,1e4,1e5],Vi=[.5,.9,1,1.1,2],Wi=[5e4,2e5,1e6];function h(r,e,t,n={}){return{label:r,verb:Qi(e.do),intent:{kind:"command",command:e},why:g(e,t),...n}}function E(r,e){return{label:r,verb:`why not ${e.ask}`,intent:{kind:"dialog",dialog:"why",question:e},why:void 0}}function ot(r,{words:{t:e}}){let t=ae(r);return t===void 0?[]:[E(e("ui.whyNot.waits",{client:r.client}),t)]}function Ne(r,e){let{state:t,words:{t:n}}=e,i=x(t,r);if(i===void 0)return[];let o={server:r},s=Bi(r,e);return[{title:n("ui.menu.process"),acts:[h(n("ui.menu.timeout",o),{do:"timeout",...o},e,{key:"E"}),...i.role==="leader"?[h(n("ui.menu.beat",o),{do:"beat",...o},e)]:[],i.status==="crashed"?h(n("ui.menu.restart",o),{do:"restart",...o},e,{key:"S"}):h(n("ui.menu.crash",o),{do:"crash",...o},e,{key:"K"}),i.status==="frozen"?h(n("ui.menu.thaw",o),{do:"thaw",...o},e,{key:"Z"}):h(n("ui.menu.freeze",o),{do:"freeze",...o},e,{key:"Z"})]},{title:n("ui.menu.disk"),acts:[h(n("ui.menu.snapshot",o),{do:"snapshot",...o},e),h(n("ui.menu.wipe",o),{do:"wipe",...o},e,{sure:n("ui.menu.wipeSure")})]},{title:n("ui.menu.diskWrite"),row:!0,acts:hr(Ki,i.disk.write).map(a=>h(e.words.ms(a),{do:"disk",...o,write:a},e,{chosen:a===i.disk.write,name:n("ui.menu.diskWriteOf",{...o,write:a})}))},{title:n("ui.menu.clockRate"),row:!0,acts:hr(Vi,i.rate).map(a=>h(`×${e.words.number(a)}`,{do:"drift",...o,rate:a},e,{chosen:a===i.rate,name:n("ui.menu.clockRateOf",{...o,rate:e.words.number(a)}),verb:"clock drift rate"}))},{title:n("ui.menu.clients"),acts:[{label:n("ui.menu.write",o),verb:"write",intent:{kind:"dialog",dialog:"client",server:r},why:g({do:"write",key:"x",value:""},e)},h(n("ui.menu.to",o),{do:"to",...o},e,{verb:"clients contact"})]},{title:n("ui.menu.cluster"),acts:Gi(i,e)},...s.length===0?[]:[{title:n("ui.menu.links",o),row:!0,acts:[...s,_i(r,e)]}],{title:n("ui.whyNot.title"),acts:[E(n("ui.whyNot.timeout",o),{ask:"timeout",...o}),E(n("ui.whyNot.leader"),{ask:"leader"})]}]}function Gi({server:r},e){let{state:t,words:{t:n}}=e,i={server:r},o=re(t),s=o===void 0?"voter":ne(F(o,t),r);return[h(n("ui.menu.transfer",i),{do:"transfer",to:r},e,{verb:"transfer leadership"}),...s==="learner"?[h(n("ui.menu.promote",i),{do:"promote",...i},e)]:[],s==="outside"?h(n("ui.menu.add",i),{do:"addServer",...i},e):h(n("ui.menu.remove",i),{do:"removeServer",...i},e)]}function Bi(r,e){let{state:t,words:{t:n}}=e;return t.servers.map(({server:o})=>o).filter(o=>o!==r).map(o=>{let s=S(t.cuts,r,o)==="open";return h(o,s?{do:"cut",from:r,to:o,both:!0}:{do:"heal",from:r,to:o},e,{name:n(s?"ui.menu.cut":"ui.menu.heal",{server:r,other:o}),mends:!s})})}function _i(r,e){return{label:e.words.t("ui.menu.oneWay"),name:`${e.words.t("ui.menu.oneWay")} ${e.words.t("ui.links.title",{server:r})}`,verb:"links one way",intent:{kind:"dialog",dialog:"links",server:r},why:g({do:"partition",groups:[]},e),key:"X"}}function Ae(r,e,t){let{state:n,words:{t:i}}=t,o=[{from:r,to:e},{from:e,to:r}];return[{title:i("ui.menu.cable"),acts:[h(i("ui.links.cut"),{do:"cut",from:r,to:e,both:!0},t,{name:i("ui.menu.cut",{server:r,other:e})}),...o.map(s=>h(i("ui.links.cutOneWay",s),{do:"cut",...s},t)),h(i("ui.links.heal"),{do:"heal",from:r,to:e},t,{name:i("ui.menu.heal",{server:r,other:e})})]},{title:i("ui.menu.linkValues"),acts:o.flatMap(s=>[{label:i("ui.menu.linkNetwork",s),name:i("ui.network.ofLink",s),verb:"network latency loss",intent:{kind:"dialog",dialog:"network",link:s},why:g({do:"network",...s,loss:0},t)},...n.links.some(({from:a,to:l})=>a===s.from&&l===s.to)?[h(i("ui.menu.follow",s),{do:"network",...s},t)]:[]])}]}function Le(r,e){let{words:{t,ms:n}}=e;return[{title:t("ui.menu.message"),acts:[{label:t("ui.menu.inspect"),verb:"inspect",intent:{kind:"selectMessage",message:r},why:e.state.messages.some(({id:i})=>i===r)?void 0:t("ui.why.notInFlight")},h(t("ui.menu.deliver"),{do:"deliver",message:r},e),h(t("ui.menu.duplicate"),{do:"duplicate",message:r},e),h(t("ui.menu.drop"),{do:"drop",message:r},e)]},{title:t("ui.menu.delay"),row:!0,acts:Wi.map(i=>h(n(i),{do:"delay",message:r,by:i},e,{name:t("ui.menu.delayBy",{by:i})}))},...zi(r,e)]}function zi(r,e){let{state:t,words:{t:n}}=e,i=t.messages.filter(({id:s})=>s===r).flatMap(({from:s,to:a})=>[s,a]),o=t.operations.filter(({client:s,returned:a})=>a===void 0&&i.includes(s));return o.length===0?[]:[{title:n("ui.whyNot.title"),acts:o.flatMap(s=>ot(s,e))}]}function fr(r,e,t){let{state:n,words:{t:i}}=t,o=r.map((s,a)=>{let l=n.messages.find(u=>u.id===s);return{label:l===void 0?i("ui.why.notInFlight"):i("ui.menu.ofMessageAt",{i:a+1,...l}),verb:"",intent:{kind:"menu",subject:{kind:"messages",messages:[s]},anchor:e},why:l===void 0?i("ui.why.notInFlight"):void 0}});return[{title:i("ui.menu.which"),acts:o}]}function hr(r,e){return r.includes(e)?r:[...r,e].sort((t,n)=>t-n)}function Qi(r){return r.replace(/[A-Z]/g,e=>` ${e.toLowerCase()}`)}function Ie(r,e){return r?.log[e-(r.snapshot?.lastIncludedIndex??0)-1]}function st({index:r,term:e},{servers:t}){let n=i=>(i.snapshot?.lastIncludedIndex??0)>=r||Ie(i,r)?.term===e;return t.filter(n).map(({server:i})=>i)}function yr({index:r,term:e},t){return vr(t,n=>n.kind==="append"&&n.entries.some(i=>i.index===r&&i.term===e))}function gr(r,e){return vr(e,t=>{if(t.kind!=="commit"||t.index<r.index)return!1;let n=e.stateAfter(t.seq).servers.find(({server:i})=>i===t.server);return Ie(n,r.index)?.term===r.term})}function vr(r,e){for(let t=r.firstSeq;t<=r.lastSeq;t++){let n=r.event(t);if(n!==void 0&&e(n))return n}}function kr(r,e,t){let{state:n,past:i,words:o}=t,{t:s,ms:a,list:l}=o,u=Ie(x(n,r),e);if(u===void 0)return Ui(r,e,t);let p={appended:yr(u,i),committed:gr(u,i)},m=p.committed,y=n.servers.some(M=>M.commitIndex>=e&&st(u,n).includes(M.server)),$=[s("ui.entry.is",{index:e,term:u.term,type:u.type}),...u.data?.key===void 0?[]:[s("ui.entry.data",{data:`${u.data.key}=${u.data.value??""}`})],s("ui.entry.on",{servers:l(st(u,n))}),y?m===void 0?s("ui.entry.committed"):s("ui.entry.committedSince",{at:a(m.at)}):s("ui.entry.notCommitted")];return[{title:s("ui.menu.moments"),facts:$,acts:[br(s("ui.menu.toAppended"),p.appended,s("ui.why.notKept")),br(s("ui.menu.toCommitted"),m!==void 0&&m.at<=t.shown?m:void 0,s(y?"ui.why.notKept":"ui.entry.notCommitted"))]},{title:s("ui.whyNot.title"),acts:[E(s("ui.whyNot.commit",{index:e}),{ask:"commit",server:r,index:e})]}]}function Ui(r,e,{state:t,words:{t:n}}){let i=x(t,r)?.snapshot;if(i===void 0||e>i.lastIncludedIndex)return[{title:n("ui.menu.moments"),acts:[]}];let{lastIncludedIndex:o,lastIncludedTerm:s}=i;return[{title:n("ui.whyNot.title"),facts:[n("ui.entry.inSnapshot",{index:o,term:s})],acts:[E(n("ui.whyNot.gone",{index:o}),dn(r,i))]}]}function br(r,e,t){if(e===void 0)return{label:r,verb:"go to moment",intent:{kind:"why",text:t},why:t};let{at:n,seq:i}=e;return{label:r,verb:"go to moment",intent:{kind:"look",at:n,seq:i},why:void 0}}function $r(r,e,t){let n=r.toLowerCase(),i=[...n].every(u=>u===n[0]),o=i?n.slice(0,1):n,s=Math.max(0,i?t+1:t),a=u=>xr(u.toLowerCase(),o);return e.map((u,p)=>(s+p)%e.length).find(u=>a(e[u]??""))}function wr(r,e){let t=e.toLowerCase();return r.toLowerCase().split(/\s+/).every(n=>xr(t,n))}function xr(r,e){for(let t=r.indexOf(e);t>=0;t=r.indexOf(e,t+1))if(t===0||!/[a-z0-9]/.test(r[t-1]??"")||!/^[a-z0-9]/.test(e))return!0;return!1}var P=8,Ji="(max-width: 560px)",ee=class extends f{#e;#t;#n;#r={text:"",at:0};open(e,t){this.#l()?.hidePopover(),this.#e=e,this.#n=void 0,this.#t=t,this.again();let n=this.#l();n!==null&&(n.showPopover(),n.scrollTop=0,Zi(n,(t.querySelector("[data-anchor]")??t).getBoundingClientRect()),this.#p()[0]?.focus({preventScroll:!0}))}inputs(e){let t=this.#e;if(t===void 0)return[];let{state:n,words:i,control:o,status:s,looking:a,travel:l}=e;return[t,this.#n,n,i,o,s,a,l.branch]}view(e){let t=this.#e,n=t===void 0?"":Xi(t,e);return d`
      <div
        class="menu"
        popover="auto"
        role="menu"
        aria-label=${n||c}
        @keydown=${i=>this.#d(i)}
        @toggle=${i=>this.#m(i)}
      >
        ${t===void 0?c:d`<p class="about" aria-hidden="true">${n}</p>
              ${Yi(t,e,this.#t).map(i=>this.#i(i))}`}
      </div>
    `}#i({title:e,facts:t=[],row:n,acts:i}){return d`
      <div class="group" role="group" aria-label=${[...t,e].join(" ")}>
        ${t.map(o=>d`<span class="fact" aria-hidden="true">${o}</span>`)}
        <span class="title" aria-hidden="true">${e}</span>
        <div class=${n===!0?"row":"column"}>${i.map(o=>n===!0?this.#a(o):this.#o(o))}</div>
      </div>
    `}#o(e){let{label:t,key:n,why:i,sure:o}=e,s=this.#n===t;return d`
      <button class="item ${s?"asked":""}" type="button" role="menuitem" tabindex="-1" aria-disabled=${i===void 0?c:"true"}
        @click=${()=>this.#s(e)}>
        <span>${t}<span class="reason" aria-live="polite">${i??(s?o:void 0)}</span></span>
        ${n===void 0?c:d`<kbd aria-hidden="true">${n}</kbd>`}
      </button>
    `}#a(e){let{label:t,name:n=t,why:i,chosen:o,mends:s}=e;return d`
      <button class="chip small ${s===!0?"cut":""}" type="button" tabindex="-1"
        role=${o===void 0?"menuitem":"menuitemradio"} aria-checked=${o===void 0?c:o?"true":"false"}
        aria-label=${n} aria-disabled=${i===void 0?c:"true"} title=${i??n}
        @click=${()=>this.#s(e)}>${t}</button>
    `}#s({label:e,sure:t,why:n,intent:i}){if(t!==void 0&&n===void 0&&this.#n!==e){this.#n=e,this.again();return}this.#l()?.hidePopover(),this.raise(n===void 0?i:{kind:"why",text:n,...i.kind==="command"?{command:i.command}:{}})}#d(e){if(e.key==="Tab"&&this.#l()?.hidePopover(),e.ctrlKey||e.metaKey||e.altKey)return;let t=this.#p(),n=t.indexOf(document.activeElement),i={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[e.key],o=e.key==="Home"?0:e.key==="End"?t.length-1:i===void 0?this.#c(e,t,n):n+i;o!==void 0&&(e.preventDefault(),e.stopPropagation(),t.at(o%t.length)?.focus())}#c({key:e,timeStamp:t},n,i){if(e===" "||[...e].length!==1)return;let o=t-this.#r.at<700?this.#r.text+e:e;return this.#r={text:o,at:t},$r(o,n.map(s=>s.ariaLabel??s.textContent??""),i)}#m(e){if(e.newState!=="closed")return;let t=this.#t;(document.activeElement===document.body||this.contains(document.activeElement))&&t?.isConnected===!0&&(t instanceof SVGElement||t instanceof HTMLElement)&&t.focus(),this.#e=this.#t=void 0}#l(){return this.querySelector(".menu")}#p(){return[...this.querySelectorAll("[role^=menuitem]")]}};function Yi(r,e,t){switch(r.kind){case"server":return Ne(r.server,e);case"messages":{let[n,...i]=r.messages;return n===void 0?[]:i.length>0&&t!==void 0?fr(r.messages,t,e):Le(n,e)}case"link":return Ae(r.a,r.b,e);case"entry":return kr(r.server,r.index,e)}}function Xi(r,{state:e,words:t}){let{t:n}=t;switch(r.kind){case"server":{let i=x(e,r.server);if(i===void 0)return r.server;let{role:o,currentTerm:s,status:a}=i;return n("ui.menu.ofServer",{server:r.server,role:a==="up"?j(o,t):n(`ui.status.${a}`),term:s})}case"messages":{let i=e.messages.find(({id:o})=>o===r.messages[0]);return i===void 0?n("ui.why.notInFlight"):r.messages.length>1?n("ui.menu.ofMessages",{n:r.messages.length}):n("ui.menu.ofMessage",i)}case"link":return n("ui.menu.ofLink",r);case"entry":return n("ui.menu.ofEntry",r)}}function Zi(r,e){if(matchMedia(Ji).matches){r.style.left=r.style.top="";return}let{width:t,height:n}=r.getBoundingClientRect(),i=e.right+P,o=e.left-P-t,s=i+t+P<=innerWidth?i:o>=P?o:(innerWidth-t)/2,a=Math.max(P,Math.min(e.top,innerHeight-n-P));r.style.left=`${Math.max(P,s)}px`,r.style.top=`${a}px`}function Mr(r,e,t,n){let i=e.messages.find(m=>m.id===r);if(i!==void 0)return ro(i);let o,s;for(let m=t.lastSeq;m>=t.firstSeq&&o===void 0;m--){let y=t.event(m);y===void 0||y.kind==="unknown"||(y.kind==="sent"&&y.message.id===r?o=[y.message,y]:y.kind==="duplicated"&&y.copy.id===r?o=[y.copy,y]:m<=n&&s===void 0&&to(y,r)&&(s=y))}let a=o??eo(r,t);if(a===void 0)return;let[l,{at:u,seq:p}]=a;if(p>n)return{message:l,sent:u,fate:{kind:"unsent",at:u}};if(s!==void 0)return{message:l,sent:u,fate:no(s,l.to)}}function eo(r,e){let t=e.base.messages.find(n=>n.id===r);return t===void 0?void 0:[Tr(t),{at:t.sent,seq:e.firstSeq-1}]}function to(r,e){return(r.kind==="delivered"||r.kind==="lost"||r.kind==="queued")&&r.message===e}function no({kind:r,at:e,seq:t},n){return r==="queued"?{kind:"waits",server:n,at:e}:{kind:r==="lost"?"lost":"arrived",at:e,seq:t}}function ro(r){let{sent:e,arrives:t,dies:n}=r,i=Tr(r);return t!==void 0?{message:i,sent:e,fate:{kind:"arrives",at:t}}:n!==void 0?{message:i,sent:e,fate:{kind:"dies",at:n}}:{message:i,sent:e,fate:{kind:"held"}}}function Tr({sent:r,arrives:e,dies:t,...n}){return n}function Sr(r){return Object.entries(r).filter(([e])=>!["id","type","from","to"].includes(e))}var Ce=class extends f{isRead=!0;#e;#t=[];draw(e){this.#r(e),super.draw(e)}inputs({words:e,selectedMessage:t,shown:n}){let i=this.#e!==void 0&&"at"in this.#e.fate?at(this.#e.fate.at,n):0;return[e,t,this.#e,i]}view({selectedMessage:e,words:t,shown:n}){if(e===void 0)return c;let{t:i}=t,o=this.#e;return d`
      <section class="message" aria-label=${i("ui.message")} data-testid="message">
        <div class="head">
          <h2>${o===void 0?i("ui.message"):d`${o.message.type} <span class="way">${o.message.from} → ${o.message.to}</span>`}</h2>
          <button class="bare" type="button" aria-label=${i("ui.message.close")} title=${i("ui.message.close")} @click=${()=>this.#n()}>${R}</button>
        </div>
        ${o===void 0?d`<p class="hint">${i("ui.message.unknown",{n:e})}</p>`:io(o,n,t)}
      </section>
    `}#n(){this.raise({kind:"selectMessage",message:void 0})}#r({past:e,shown:t,selectedMessage:n,state:i}){if(n===void 0){this.#e=void 0,this.#t=[];return}let o=e.reached(t),s=[e.lineage,n,i.messages,o];s.every((a,l)=>a===this.#t[l])||(this.#i(s)||(this.#e=Mr(n,i,e,o)),this.#t=s)}#i([e,t,,n]){let i=this.#e?.fate,[o,s]=this.#t;return(i?.kind==="arrived"||i?.kind==="lost")&&e===o&&t===s&&Number(n)>=i.seq}};function io({message:r,sent:e,fate:t},n,i){let o=(s,a)=>d`<dt>${s}</dt><dd>${a}</dd>`;return d`
    <dl class="facts">
      ${o("id",r.id)} ${o("from",r.from)} ${o("to",r.to)}
      ${Sr(r).map(([s,a])=>o(s,so(a,i)))}
      ${t.kind==="unsent"?c:o(i.t("ui.message.sent"),i.ms(e))}
      ${o(...oo(t,n,i))}
    </dl>
  `}function oo(r,e,{t,ms:n}){switch(r.kind){case"arrives":return[t("ui.message.arrives"),t("ui.message.in",{at:r.at,left:at(r.at,e)})];case"dies":return[t("ui.message.dies"),t("ui.message.in",{at:r.at,left:at(r.at,e)})];case"held":return[t("ui.message.arrives"),t("ui.message.held")];case"waits":return[t("ui.message.arrived"),t("ui.message.waits",{server:r.server,at:r.at})];case"arrived":return[t("ui.message.arrived"),n(r.at)];case"lost":return[t("ui.message.lost"),n(r.at)];case"unsent":return[t("ui.message.sent"),t("ui.message.unsent")]}}function at(r,e){return Math.ceil(Math.max(0,r-e)/1e3)*1e3}function so(r,e){if(!Array.isArray(r))return String(r===""?"∅":r);let t=r;return t.length===0?e.t("ui.message.noEntries"):d`<ol class="carried">${t.map(n=>d`<li>${n.index}: ${se(n,e)} <small>${e.t("ui.ring.term",{term:n.term})}</small></li>`)}</ol>`}var ao=9,Pe=class extends v{#e=new Set;#t;prepare(){this.#t=void 0}heading({words:e}){return e.t("ui.members.title")}content(e){let{state:t,words:n}=e,{t:i}=n,o=kt(t);o.index!==this.#t&&(this.#t=o.index,this.#e=new Set(o.voters));let s=t.servers.map(({server:l})=>l),a=s.length<ao?[`S${s.length+1}`]:[];return d`
      <div class="verdict">${this.#n(o,e)}</div>
      <ul class="members" aria-label=${i("ui.members.list")}>
        ${[...s,...a].map(l=>this.#r(l,s.includes(l),o,e))}
      </ul>
      <h3>${i("ui.members.replace")}</h3>
      <p class="hint">${e.marked([i("ui.members.replace.hint")])}</p>
      <div class="ticks" role="group" aria-label=${i("ui.members.replace")}>
        ${s.map(l=>d`
            <label class="switch"><input type="checkbox" name="voter-${l}" .checked=${this.#e.has(l)} @change=${()=>this.#i(l)} />${l}</label>
          `)}
      </div>
      <div class="row">
        ${this.act(i("ui.members.replace.do"),{do:"joint",servers:s.filter(l=>this.#e.has(l))},e)}
        ${this.act(i("ui.members.leaveJoint"),{do:"leaveJoint"},e)}
      </div>
    `}#n(e,{words:t,marked:n}){let{t:i,list:o}=t,{voters:s,votersOutgoing:a=[],index:l,committed:u}=e,p=[...e.learners??[],...e.learnersNext??[]],m=q(e)?i("ui.members.joint",{old:o(a),neededOld:I(a.length),new:o(s),neededNew:I(s.length)}):i("ui.members.voters",{voters:o(s),needed:I(s.length),n:s.length}),y=l===0?i("ui.members.first"):u?i("ui.members.committed",{index:l}):i("ui.members.uncommitted",{index:l}),$=[m,...p.length===0?[]:[i("ui.members.learners",{learners:o(p)})],y];return n($).map(M=>d`<p>${M}</p>`)}#r(e,t,n,i){let{state:o,words:s}=i,{t:a}=s,l=ne(n,e),u=(p,m)=>this.act(p,m,i,a("ui.members.act",{server:e,what:p}));return d`
      <li data-member=${e} data-membership=${t?l:"new"}>
        <b>${e}</b>
        <span class="hint">${a(t?lo[l]:"ui.members.new")}${re(o)?.server===e?d` · ${a("ui.members.leads")}`:c}</span>
        <span class="row">
          ${l==="outside"?d`${u(a("ui.members.add"),{do:"addServer",server:e})}${u(a("ui.members.addLearner"),{do:"addServer",server:e,learner:!0})}`:d`
                ${l==="learner"?u(a("ui.members.promote"),{do:"promote",server:e}):u(a("ui.members.transfer"),{do:"transfer",to:e})}
                ${u(a("ui.members.remove"),{do:"removeServer",server:e})}
              `}
        </span>
      </li>
    `}submit(){return!1}#i(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}},lo={voter:"ui.members.voter",learner:"ui.members.learner",joining:"ui.members.joining",leaving:"ui.members.leaving",outside:"ui.members.outside"};var uo=.1,Rr=36e5,Oe=class extends v{#e;prepare({link:e}){this.#e=e}heading({words:{t:e}}){return this.#e===void 0?e("ui.network.title"):e("ui.network.ofLink",this.#e)}content(e){let{state:t,words:{t:n}}=e,{latency:i,jitter:o,loss:s,duplicate:a,reorder:l}=co(this.#e,t),u=(p,m,y,$,M)=>d`
      <label>${m}<input type="number" name=${p} ?autofocus=${p==="latency"} required min=${$} max=${M} step="any" value=${y} inputmode="decimal" /></label>
    `;return d`
      <p class="hint">${this.#e===void 0?n("ui.network.hint"):n("ui.network.hintLink")}</p>
      <div class="fields">
        ${u("latency",n("ui.network.latency"),i/1e3,uo,Rr)}
        ${u("jitter",n("ui.network.jitter"),o/1e3,0,Rr)}
        ${u("loss",n("ui.network.loss"),lt(s),0,100)}
        ${u("duplicate",n("ui.network.duplicate"),lt(a),0,100)}
        ${u("reorder",n("ui.network.reorder"),lt(l),0,100)}
      </div>
      <footer>
        ${this.#t(e)}
        <button class="chip primary" type="submit">${n("ui.network.do")}</button>
      </footer>
    `}#t(e){let t=this.#e;if(t===void 0)return c;let n={do:"network",...t},i=g(n,e),o=()=>{i===void 0&&(this.close(),this.raise({kind:"command",command:n}))},s=e.words.t("ui.network.follow");return d`<button class="chip" type="button" aria-disabled=${i===void 0?c:"true"} title=${i??s} @click=${o}>${s}</button>`}submit(e){let t=n=>Number(he(e,n));this.raise({kind:"command",command:{do:"network",...this.#e,latency:Math.round(t("latency")*1e3),jitter:Math.round(t("jitter")*1e3),loss:t("loss")/100,duplicate:t("duplicate")/100,reorder:t("reorder")/100}})}};function co(r,{network:e,links:t}){return{...e,...t.find(({from:n,to:i})=>n===r?.from&&i===r.to)}}function lt(r){return Number((r*100).toPrecision(6))}var po=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"],ut={clockDrift:999999,snapshotEvery:1e6,snapshotChunk:1048576,maxBatch:1024,maxInFlight:1024};function Er(r,{options:e,electionTimeout:t,heartbeat:n}){let i={...e,...Object.fromEntries(po.map(p=>[p,r.get(p)!==null])),...Object.fromEntries(Object.keys(ut).map(p=>[p,Math.round(Number(r.get(p)))]))},o=Object.entries(i).filter(([p,m])=>m!==e[p]),[s,a,l]=[dt(r,"low"),dt(r,"high"),dt(r,"heartbeat")],u={do:"configure",...Object.fromEntries(o),...s===t[0]&&a===t[1]?{}:{electionTimeout:[s,a]},...l===n?{}:{heartbeat:l}};return Object.keys(u).length>1?u:void 0}function dt(r,e){return Math.round(Number(r.get(e))*1e3)}var Fe=class extends v{#e=new Set;prepare(){this.#e=new Set}heading({words:e}){return e.t("ui.options.title")}content(e){let{state:t,words:n}=e,{t:i}=n,{options:o}=t,[s,a]=t.electionTimeout,l=(m,y,$=!1)=>d`
      <label class="switch"><input type="checkbox" name=${m} ?checked=${o[m]} ?disabled=${$} />${i(y)}</label>
    `,u=(m,y)=>d`
      <label>${i(y)}<input type="number" name=${m} required min="0" max=${ut[m]} step="1" value=${o[m]} inputmode="numeric" /></label>
    `,p=(m,y,$)=>d`
      <label>${i(y)}<input type="number" name=${m} ?autofocus=${m==="low"} required min=${1} max=${36e5} step="any" value=${$/1e3} inputmode="decimal" /></label>
    `;return d`
      <div class="fields" @input=${()=>this.#r()}>
        ${p("low","ui.options.low",s)}${p("high","ui.options.high",a)}${p("heartbeat","ui.options.heartbeat",t.heartbeat)}
      </div>
      ${this.#t(e)}
      <h3>${i("ui.options.elections")}</h3>
      <div class="flags" @change=${()=>this.again()}>
        ${l("preVote","ui.options.preVote")}${l("checkQuorum","ui.options.checkQuorum")}
        ${l("leaderLease","ui.options.leaderLease",!this.#i("checkQuorum",o.checkQuorum))}
        ${this.#i("checkQuorum",o.checkQuorum)?c:d`<p class="hint">${i("ui.why.leaseNeedsQuorum")}</p>`}
      </div>
      <div class="fields long">${u("clockDrift","ui.options.clockDrift")}</div>
      <h3>${i("ui.options.replication")}</h3>
      <div class="flags">${l("emptyHeartbeats","ui.options.emptyHeartbeats")}${l("manualLeave","ui.options.manualLeave")}</div>
      <div class="fields long">
        ${u("maxBatch","ui.options.maxBatch")}${u("maxInFlight","ui.options.maxInFlight")}
        ${u("snapshotEvery","ui.options.snapshotEvery")}${u("snapshotChunk","ui.options.snapshotChunk")}
      </div>
      <footer><button class="chip primary" type="submit">${i("ui.options.do")}</button></footer>
    `}#t(e){let{t}=e.words,n=e.state.servers.map(({server:o})=>o),i=n.filter(o=>this.#e.has(o));return d`
      <h3>${t("ui.options.timers")}</h3>
      <p class="hint">${e.marked([t("ui.options.align.hint")])}</p>
      <div class="ticks" role="group" aria-label=${t("ui.options.timers")}>
        ${n.map(o=>d`<label class="switch"><input type="checkbox" .checked=${this.#e.has(o)} @change=${()=>this.#n(o)} />${o}</label>`)}
      </div>
      <div class="row">
        ${this.act(t("ui.options.align"),i.length===0?{do:"align"}:{do:"align",servers:i},e)}
        ${this.act(t("ui.options.spread"),{do:"spread"},e)}
      </div>
    `}submit(e){let t=this.model===void 0?void 0:Er(e,this.model.state);t!==void 0&&this.raise({kind:"command",command:t})}#n(e){let t=new Set(this.#e);t.delete(e)||t.add(e),this.#e=t,this.again()}#r(){let e=this.querySelector("[name=low]"),t=this.querySelector("[name=high]"),n=Number(t?.value)<Number(e?.value);t?.setCustomValidity(n?this.model?.words.t("ui.options.order")??"":"")}#i(e,t){return this.querySelector(`[name=${e}]`)?.checked??t}};function Nr(r){let{state:e,words:{t}}=r,n=e.servers.map(({server:s})=>s),i=n.flatMap((s,a)=>n.slice(a+1).map(l=>[s,l])),o=[...fo(r),...n.flatMap(s=>Ne(s,r)).flatMap(({acts:s})=>s),...i.flatMap(([s,a])=>Ae(s,a,r)).flatMap(({acts:s})=>s),...e.messages.flatMap(s=>Le(s.id,r).flatMap(({acts:a})=>a.map(l=>l.intent.kind==="dialog"?l:{...l,name:t("ui.act.ofMessage",{...s,act:l.name??l.label})}))),...$o(r)];return[...new Map(o.map(s=>[JSON.stringify(s.intent),s])).values()]}function Ar(r,e){let t=e.trim();return t===""?r:r.filter(({name:n,label:i,verb:o})=>wr(t,`${n??i} ${o}`))}function fo(r){let{state:e,words:t,playing:n,travel:i}=r,{t:o}=t,s=(a,l,u,p)=>({label:l,verb:a,intent:{kind:"dialog",dialog:a},why:g(u,r),key:p});return[h(o(n?"ui.pause":"ui.play"),{do:n?"pause":"play"},r,{key:"Space"}),h(o("ui.step"),{do:"step"},r,{key:"→"}),{label:o("ui.back"),verb:"step back",intent:{kind:"back"},why:void 0,key:"←"},...yo(r),h(o("ui.undo"),{do:"undo"},r,{key:"Ctrl Z",verb:"undo"}),h(o("ui.act.branch"),r.looking?{do:"branch",at:r.shown}:{do:"branch"},r,{key:"F",verb:"branch fork"}),...(i.branches??[]).filter(({id:a})=>a!==i.branch).map(({id:a})=>h(o("ui.act.switch",{branch:a}),{do:"switch",branch:a},r,{verb:"switch branch"})),h(o("ui.act.request"),$t(e),r,{key:"C",verb:"client request write"}),s("client",o("ui.client"),{do:"workload",clients:1},"W"),s("partition",o("ui.partition"),{do:"partition",groups:[]},"P"),s("links",o("ui.links"),{do:"partition",groups:[]},"X"),s("network",o("ui.network"),{do:"network"},"N"),h(o("ui.healAll"),{do:"healAll"},r,{key:"H",verb:"heal all"}),h(o("ui.act.align"),{do:"align"},r,{key:"A",verb:"align timers"}),h(o("ui.act.spread"),{do:"spread"},r,{key:"T",verb:"spread timers"}),ct(o("ui.act.restartLeader"),"restart leader",wt(e,t),r,"R"),ct(o("ui.act.resume"),"resume all",xt(e,t),r,"B"),ct(o("ui.act.setUp"),"log replication",Mt(e),r,"L"),...e.manual===!0?[h(o("ui.act.manualOff"),{do:"manual",on:!1},r,{verb:"manual off"})]:[h(o("ui.act.manualOn"),{do:"manual",on:!0},r,{verb:"manual on"})],{label:o("ui.view.turn"),verb:"view table picture",intent:{kind:"view"},why:void 0},G("members",o("ui.members")),G("options",o("ui.options")),G("rules",o("ui.rules")),G("compare",o("ui.compare")),G("share",o("ui.share")),G("embed",o("ui.embed")),E(o("ui.whyNot.leader"),{ask:"leader"}),...e.operations.filter(({returned:a})=>a===void 0).flatMap(a=>ot(a,r)),...go(r),...e.workload===void 0?[]:[h(o("ui.act.endWorkload"),{do:"workload",clients:0},r)],...vo(r).map(a=>h(o("ui.act.wake",{client:a}),{do:"wake",client:a},r)),...ko(r),{label:o("ui.help"),verb:"help keys",intent:{kind:"dialog",dialog:"help"},why:void 0,key:"?"}]}function G(r,e){return{label:e,verb:r,intent:{kind:"dialog",dialog:r},why:void 0}}function ct(r,e,t,n,i){let o=t.kind==="why"?t.text:t.kind==="sequence"?g(t.commands[0],n):void 0;return{label:r,verb:e,intent:t,why:o,key:i}}function yo(r){let{t:e}=r.words,t=(n,i)=>[h(e("ui.act.next",{what:i}),{do:"jump",to:n},r,{verb:`jump next ${n}`}),h(e("ui.act.previous",{what:i}),{do:"jump",to:n,back:!0},r,{verb:`jump previous ${n}`})];return[...t("election",e("ui.act.election")),...t("commit",e("ui.act.commit")),...t("fault",e("ui.act.fault")),...t("violation",e("ui.act.violation"))]}function go(r){let{state:e,words:{t}}=r,n=`S${e.servers.length+1}`;return[h(t("ui.act.addVoter",{server:n}),{do:"addServer",server:n},r,{verb:"add server voter"}),h(t("ui.act.addLearner",{server:n}),{do:"addServer",server:n,learner:!0},r,{verb:"add server learner"}),h(t("ui.act.leaveJoint"),{do:"leaveJoint"},r)]}function vo({state:{operations:r,workload:e}}){let t=r.filter(({returned:i})=>i===void 0).map(({client:i})=>i),n=Array.from({length:e?.clients??0},(i,o)=>`C${o+1}`);return[...new Set([...n,...t])]}var bo=["preVote","checkQuorum","leaderLease","emptyHeartbeats","manualLeave"];function ko(r){let{state:e,words:{t}}=r;return bo.map(n=>{let i=e.options[n];return h(t(i?"ui.act.optionOff":"ui.act.optionOn",{option:n}),{do:"configure",[n]:!i},r,{verb:`configure ${n}`})})}function $o(r){let{state:e,sections:t,words:{t:n}}=r;return Object.keys(t).map(i=>{let o=e.broken.includes(i);return h(n(o?"ui.act.mend":"ui.act.break",{rule:i}),{do:o?"mend":"break",rule:i},r,{verb:`${o?"mend":"break"} rule ${i}`})})}var wo=60,qe=class extends v{#e="";#t=0;#n;prepare(){this.#e="",this.#t=0,this.#n=void 0}heading({words:e}){return e.t("ui.palette")}content(e){let{t}=e.words,n=this.#i(e),i=Math.min(this.#t,n.length-1);return d`
      <input class="seek" type="text" role="combobox" autofocus aria-label=${t("ui.palette.seek")} placeholder=${t("ui.palette.seek")}
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${n.length===0?c:`palette-${i}`}
        spellcheck="false" @input=${o=>this.#o(o)} @keydown=${o=>this.#a(o)} />
      <div class="finds" id="palette-list" role="listbox" aria-label=${t("ui.palette")}>
        ${n.map((o,s)=>this.#r(o,s,s===i))}
      </div>
      <p class="hint" role="status">${n.length===0?t("ui.palette.none"):c}</p>
    `}#r(e,t,n){let{label:i,name:o=i,key:s,why:a,sure:l}=e,u=a??(this.#n===o?l:void 0);return d`
      <div class="act" id="palette-${t}" role="option" aria-selected=${n?"true":"false"} aria-disabled=${a===void 0?c:"true"}
        @click=${()=>this.#d(e)}>
        <span>${o}${u===void 0?c:d`<span class="reason">${u}</span>`}</span>
        ${s===void 0?c:d`<kbd aria-hidden="true">${s}</kbd>`}
      </div>
    `}#i(e){return Ar([...Nr(e),...Dn(e.words,location.pathname,e.control)],this.#e).slice(0,wo)}#o(e){e.target instanceof HTMLInputElement&&(this.#e=e.target.value,this.#s(0))}#a(e){let{model:t}=this;if(t===void 0||e.isComposing)return;let n=this.#i(t),i={ArrowDown:1,ArrowUp:-1,PageDown:8,PageUp:-8}[e.key];if(e.key==="Enter"){e.preventDefault();let s=n[Math.min(this.#t,n.length-1)];s!==void 0&&this.#d(s)}if(i===void 0||n.length===0)return;e.preventDefault();let o=this.#t+i;this.#s(Math.abs(i)===1?(o+n.length)%n.length:Math.max(0,Math.min(n.length-1,o)))}#s(e){this.#t=e,this.again(),this.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})}#d({intent:e,why:t,sure:n,label:i,name:o=i}){if(t===void 0){if(n!==void 0&&this.#n!==o){this.#n=o,this.again();return}this.close(),this.raise(e)}}};var De=class extends v{#e=new Set;prepare(){let e=this.model?.state.servers??[],t=e.map(s=>s.server),n=e.find(s=>s.role==="leader")?.server??t[0],i=Math.max(1,t.length-I(t.length)),o=n===void 0?0:t.indexOf(n);this.#e=new Set([...t.slice(o),...t.slice(0,o)].slice(0,i))}heading({words:e}){return e.t("ui.partition.title")}content({state:e,words:t,marked:n}){let{t:i}=t,o=e.servers.map(l=>l.server),[s,a]=this.#r(o);return d`
      <p class="hint">${n([i("ui.partition.hint")])}</p>
      <div class="split">
        ${o.map(l=>d`
            <fieldset>
              <legend>${l}</legend>
              ${this.#t(l,"A",!0)}${this.#t(l,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${Lr("A",s,o.length,t)}<br />${Lr("B",a,o.length,t)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${s.length===0||a.length===0}>${i("ui.partition.do")}</button>
      </footer>
    `}submit(){let e=this.#r(this.model?.state.servers.map(t=>t.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:e}})}#t(e,t,n){return d`
      <label>
        <input type="radio" name="side-${e}" value=${t} .checked=${this.#e.has(e)===n} @change=${()=>this.#n(e,n)} />
        <span>${t}</span>
      </label>
    `}#n(e,t){let n=new Set(this.#e);t?n.add(e):n.delete(e),this.#e=n,this.again()}#r(e){return[e.filter(t=>this.#e.has(t)),e.filter(t=>!this.#e.has(t))]}};function Lr(r,e,t,n){let{t:i,list:o}=n;if(e.length===0)return i("ui.partition.empty",{group:r});let s={group:r,servers:o(e),n:e.length,all:t};return e.length>=I(t)?i("ui.partition.majority",s):i("ui.partition.minority",s)}var Ir="pg-pointer",je=class extends f{#e=window!==window.top||xo();#t=e=>{let t=e instanceof CustomEvent?e.detail.kind:void 0;(t==="command"||t==="dialog"||t==="menu")&&this.#r()};#n=e=>{e.key==="Escape"&&this.#r()};connectedCallback(){this.#e||(document.addEventListener(T,this.#t),document.addEventListener("keydown",this.#n))}disconnectedCallback(){document.removeEventListener(T,this.#t),document.removeEventListener("keydown",this.#n)}inputs({words:e,control:t,state:n}){return[e,t,n.violations.length===0,this.#e]}view({words:{t:e},control:t,state:n}){return this.#e||!t||n.violations.length>0?c:d`
      <div class="pointer" role="note" aria-label=${e("ui.pointer")}>
        <header><b>${e("ui.pointer")}</b>
          <button class="bare" type="button" aria-label=${e("ui.close")} title=${e("ui.close")} @click=${()=>this.#r()}>${R}</button></header>
        <ol><li>${e("ui.pointer.crash")}</li><li>${e("ui.pointer.write")}</li><li>${e("ui.pointer.back")}</li></ol>
      </div>
    `}#r(){if(!this.#e){this.#e=!0,this.disconnectedCallback();try{localStorage.setItem(Ir,"1")}catch{}this.again()}}};function xo(){try{return localStorage.getItem(Ir)!==null}catch{return!1}}function Cr(r,e,t){return{from:r,start:e,held:!t,pulled:!1}}function Pr(r){return{...r,held:!0}}function Or(r,e){return r.pulled||Math.hypot(e.x-r.start.x,e.y-r.start.y)<8?r:r.held?{...r,pulled:!0}:void 0}var Mo=250,He=class{#e;#t;#n;#r;constructor(e,t){this.#e=e,this.#t=t,e.addEventListener("pointerdown",n=>this.#i(n)),e.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerup",n=>this.#s(n)),e.addEventListener("pointercancel",()=>this.#c()),e.addEventListener("contextmenu",()=>this.#c()),e.addEventListener("touchmove",n=>this.#n?.held===!0&&n.cancelable&&n.preventDefault(),{passive:!1}),document.addEventListener("keydown",n=>this.#d(n),{capture:!0})}#i(e){this.#c();let t=this.#u(e),n=t&&this.#t.at(t);if(n===void 0||e.button!==0||!e.isPrimary)return;let i=e.pointerType==="touch";this.#n=Cr(n,{x:e.clientX,y:e.clientY},i),i&&(this.#r=setTimeout(()=>this.#o(),Mo))}#o(){this.#n!==void 0&&(this.#n=Pr(this.#n),this.#l("data-held",this.#n.from))}#a(e){if(this.#n===void 0)return;let t=this.#n;if(this.#n=Or(t,{x:e.clientX,y:e.clientY}),this.#n===void 0)return this.#c();this.#n.pulled&&(t.pulled||this.#e.setPointerCapture(e.pointerId),this.#m(this.#n.from,this.#u(e)))}#s(e){let t=this.#n,n=this.#u(e);if(this.#c(),t?.pulled!==!0)return;let i=s=>s.stopPropagation();addEventListener("click",i,{capture:!0,once:!0}),setTimeout(()=>removeEventListener("click",i,{capture:!0}));let o=n&&this.#t.at(n);o!==void 0&&o!==t.from&&this.#t.let(t.from,o)}#d(e){e.key!=="Escape"||this.#n?.pulled!==!0||(e.preventDefault(),e.stopPropagation(),this.#c())}#c(){clearTimeout(this.#r),this.#n=void 0,this.#p?.setAttribute("visibility","hidden"),this.#l("data-aimed",void 0),this.#l("data-held",void 0)}#m(e,t){let n=this.#t.where(e);if(n===void 0||t===void 0)return;let i={x1:n.x,y1:n.y,x2:t.x,y2:t.y,visibility:"visible"};for(let[s,a]of Object.entries(i))this.#p?.setAttribute(s,String(a));let o=this.#t.at(t);this.#l("data-aimed",o===e?void 0:o)}#l(e,t){for(let n of this.#e.querySelectorAll("[data-server]"))n.toggleAttribute(e,n.dataset.server===t)}get#p(){return this.#e.querySelector(".pull")}#u(e){let t=this.#e.querySelector("svg.ring")?.getScreenCTM();if(t==null)return;let{x:n,y:i}=new DOMPoint(e.clientX,e.clientY).matrixTransform(t.inverse());return{x:n,y:i}}};var Ke=class extends v{#e="";#t;#n=!1;prepare({rule:e="",event:t},n){this.#e=e,this.#t=void 0,this.#n=!1,this.#r(e,n,t===void 0?void 0:this.model?.past.event(t))}inputs(e){return[...super.inputs(e),e.past.lineage,e.past.lastSeq]}heading({words:e}){return e.first([`rule.${this.#e}.name`],{})??this.#e}content(e){return this.#t!==void 0?this.#t.view(e):d`<p class="hint" role="status">${e.words.t(this.#n?"ui.dialog.notLoaded":"ui.rule.loading")}</p>`}submit(){return!1}drawn(){this.#t?.drawn(this)}async#r(e,t,n){try{let{RulePage:i}=await import("./rule-parts-6VLLUUFA.js");if(e!==this.#e)return;this.#t=new i(e,n,t,{again:()=>this.again(),raise:o=>this.raise(o),do:o=>this.do(o)})}catch{this.#n=!0}this.again()}};var pt=Tt(class extends St{constructor(r){if(super(r),r.type!==L.PROPERTY&&r.type!==L.ATTRIBUTE&&r.type!==L.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!rn(r))throw Error("`live` bindings can only contain a single expression")}render(r){return r}update(r,[e]){if(e===z||e===c)return e;let t=r.element,n=r.name;if(r.type===L.PROPERTY){if(e===t[n])return z}else if(r.type===L.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return z}else if(r.type===L.ATTRIBUTE&&t.getAttribute(n)===e+"")return z;return on(r),e}});var Ve=class extends v{#e="";#t=[];#n=[];#r=[];prepare(){this.#s("")}heading({words:e}){return e.t("ui.rules.title")}content(e){let{sections:t,words:n}=e,{t:i}=n,o=Rn(t,this.#e,this.#t,n),s=this.#i(o,e);return d`
      <p class="hint">${i("ui.rules.hint")}</p>
      <input class="search" type="search" autofocus spellcheck="false" aria-label=${i("ui.rules.search")} placeholder=${i("ui.rules.search")}
        .value=${pt(this.#e)} @input=${a=>this.#a(a)} />
      ${o.length===0?d`<p>${i("ui.rules.none")}</p>`:d`<ul class="rules" @keydown=${H}>${o.map((a,l)=>this.#o(a,s.slice(2*l,2*l+2),e))}</ul>`}
    `}submit(){return!1}#i(e,{marked:t,words:n}){let i=[t,n,...e.map(({rule:o})=>o)];return(i.length!==this.#r.length||i.some((o,s)=>o!==this.#r[s]))&&(this.#r=i,this.#n=t(e.flatMap(({text:o,without:s})=>[o,s]))),this.#n}#o({rule:e,name:t,section:n},[i,o],s){let{t:a}=s.words,l=s.state.broken.includes(e),u={do:l?"mend":"break",rule:e},p=g(u,s);return d`
      <li data-rule=${e} data-broken=${l?"true":"false"}>
        <span><button class="words" type="button" data-rule=${e} @click=${le}><b>${t}</b></button> <span class="hint">${n}</span></span>
        <label class="switch" title=${p??c}>
          <span>${a(l?"ui.rules.broken":"ui.rules.kept")}</span>
          <input type="checkbox" role="switch" aria-label=${a("ui.rules.break",{rule:t})} aria-disabled=${p===void 0?c:"true"}
            .checked=${pt(l)} @change=${()=>this.do(u)} />
        </label>
        <span class="what">${i}</span>
        <span class="what hint">${o}</span>
      </li>
    `}#a({target:e}){e instanceof HTMLInputElement&&this.#s(e.value),this.again()}#s(e){this.#e=e,this.#t=this.model?.state.broken??[]}};var We=class extends f{inputs({state:e,words:t,properties:n}){return[e.violations,t,n]}view({state:e,words:t,properties:n}){let{t:i}=t,o=new Map(e.violations.map(a=>[a.property,a])),s=[...new Set([...n,...o.keys()])];return d`
      <h2 id="safety-title" class="unseen">${i("ui.safety")}</h2>
      <p class="hint">${o.size===0?i("ui.safety.allHold",{n:s.length}):i("ui.safety.someFell",{n:o.size,total:s.length})}</p>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="safety-title">
        <ul class="properties">${s.map(a=>this.#e(a,o.get(a),t))}</ul>
      </div>
    `}#e(e,t,n){let{t:i}=n,o=n.first([`property.${e}.text`],{});return d`
      <li data-property=${e} data-state=${t===void 0?"holds":"violated"}>
        <span class="sign" aria-hidden="true">${t===void 0?"✓":"✕"}</span>
        <div>
          <h3>${n.first([`property.${e}.name`],{})??e}</h3>
          ${o===void 0?c:d`<p>${o}</p>`}
          ${t===void 0?d`<p class="hint">${i("ui.safety.holds")}</p>`:d`<button class="chip small" type="button" @click=${()=>this.raise({kind:"contradiction",violation:t.seq})}>${i("ui.safety.violated",{at:t.at})}</button>`}
        </div>
      </li>
    `}};var O={width:26,height:18},To=["follower","candidate","leader","learner","frozen","crashed"],So=[["timeout","ui.mark.timeout"],["elected","ui.mark.elected"],["stepDown","ui.mark.stepDown"],["commit","ui.mark.commit"],["learned","ui.mark.learned"],["truncate","ui.mark.truncate"],["snapshot","ui.mark.snapshot"],["config","ui.mark.config"],["crash","ui.mark.crash"],["restart","ui.mark.restart"],["freeze","ui.mark.freeze"],["wipe","ui.mark.wipe"],["network","ui.mark.network"],["setting","ui.mark.setting"],["violation","ui.mark.violation"]];function Ro(r,e){return r==="crashed"?e.t("ui.status.crashed"):r==="frozen"?e.t("ui.status.frozen"):j(r,e)}var Ge=class extends f{inputs({words:e}){return[e]}view({words:e}){let{t}=e,n=(i,o)=>d`<li><canvas data-sign=${i} aria-hidden="true"></canvas>${o}</li>`;return d`
      <div id="spacetime-key" class="menu signs" popover="auto" role="region" aria-label=${t("ui.spacetime.key")} @toggle=${()=>this.#e()}>
        <ul>
          ${To.map(i=>n(`look ${i}`,Ro(i,e)))}
          ${So.map(([i,o])=>n(`mark ${i}`,t(o)))}
          ${n("point",t("ui.mark.point"))}
        </ul>
        <p class="hint">${t("ui.spacetime.arrows")}</p>
      </div>
    `}#e(){let{palette:e}=ie(this);for(let t of this.querySelectorAll("canvas[data-sign]")){let n=oe(t,O);if(n===null)continue;n.clearRect(0,0,O.width,O.height);let[i,o]=(t.dataset.sign??"").split(" "),s=O.height/2;i==="look"?Xt(n,o,1,O.width-1,s,e):i==="mark"?en(n,o,O.width/2,s,e):Zt(n,O.width/2,s,e)}}};var Be=class extends f{inputs(e){let{state:t,words:n,control:i,status:o,looking:s}=e;return[t.manual,t.workload,t.broken,n,i,o,s]}view(e){return d`${this.#e(e)}${this.#t(e)}${this.#n(e)}`}drawn({state:e,words:t}){let n=t.t("ui.title");document.title=e.broken.length===0?n:t.t("ui.title.broken",{title:n,what:U(e.broken,t)})}#e(e){let{t}=e.words;if(e.state.manual!==!0)return c;let n=g({do:"manual",on:!1},e);return d`
      <p class="standing" data-testid="manual">
        <span>${t("ui.manual.standing")}</span>
        <button class="chip small" type="button" @click=${Eo}>${t("ui.manual.pick")}</button>
        <button class="chip small" type="button" aria-disabled=${n===void 0?c:"true"} title=${n??c}
          @click=${()=>this.raise({kind:"command",command:{do:"manual",on:!1}})}>${t("ui.manual.off")}</button>
      </p>
    `}#t(e){let{state:t,words:n}=e;if(t.workload===void 0)return c;let i={do:"workload",clients:0},o=g(i,e);return d`
      <p class="standing" data-testid="workload">
        <span>${Cn(t.workload,n)}</span>
        <button class="chip small" type="button" aria-disabled=${o===void 0?c:"true"} title=${o??c}
          @click=${()=>this.raise({kind:"command",command:i})}>${n.t("ui.act.endWorkload")}</button>
      </p>
    `}#n({state:e,words:t}){let{t:n}=t;return e.broken.length===0?c:d`
      <p class="standing bad" data-testid="broken">
        <span>${U(e.broken,t)}</span>
        <button class="chip small" type="button" @click=${()=>this.raise({kind:"dialog",dialog:"rules"})}>${n("ui.rules.open")}</button>
      </p>
    `}};function Eo(){let r=document.querySelector("pg-manual"),e=r?.querySelector("[data-row][tabindex='0']")??r?.querySelector("h2");e?.focus({preventScroll:!0}),e?.scrollIntoView({block:"center"})}function iu({servers:r,cuts:e},{t}){if(e.length===0)return t("ui.table.whole");let n=fn(r.map(({server:o})=>o),e),i=t("ui.table.cuts",{cuts:No(e).join(" · ")});return n.length===0?i:`${t("event.network.partition",{groups:n})} ${i}`}function No(r){return r.flatMap(([e,t])=>r.some(([i,o])=>i===t&&o===e)?e<t?[`${e} – ${t}`]:[]:[`${e} → ${t}`])}function ou(r,{servers:e,cuts:t},{t:n}){let i=e.map(({server:u})=>u).filter(u=>u!==r),o=u=>i.filter(p=>S(t,r,p)===u),[s,a,l]=[o("both"),o("forth"),o("back")];return[...s.length>0?[n("ui.table.cutBoth",{names:s})]:[],...a.length>0?[n("ui.table.cutTo",{names:a})]:[],...l.length>0?[n("ui.table.cutFrom",{names:l})]:[]]}function su(r,e,t,{t:n}){let i=r.role==="leader"?"heartbeat":"election",o=r.timers[i];return o===void 0?n("ui.none"):n("ui.table.timer",{timer:i,left:te(o.deadline-e,t)})}function au(r,e,t,n){let i=({arrives:o,dies:s})=>o??s??1/0;return[...r.messages].sort((o,s)=>i(o)-i(s)||o.id-s.id).map(o=>({flight:o,ends:Ao(o,e,t,n),says:Re({do:"deliver",message:o.id},r,n)}))}function Ao({arrives:r,dies:e},t,n,{t:i}){return r!==void 0?i("ui.table.arrives",{left:te(r-t,n)}):e===void 0?i("ui.message.held"):i("ui.table.dies",{left:te(e-t,n)})}function lu(r,e){let t=r.servers.map(({server:n})=>n);return t.flatMap((n,i)=>t.slice(i+1).map(o=>({a:n,b:o,state:Lo(n,o,r,e),own:r.links.filter(({from:s,to:a})=>s===n&&a===o||s===o&&a===n).map(s=>Io(s,e))})))}function Lo(r,e,{cuts:t},{t:n}){switch(S(t,r,e)){case"open":return n("ui.links.open");case"both":return n("ui.links.cutBoth");case"forth":return n("ui.links.cutFrom",{from:r,to:e});case"back":return n("ui.links.cutFrom",{from:e,to:r})}}function Io({from:r,to:e,...t},{t:n,number:i}){let s=[[n("ui.network.latency"),t.latency,.001],[n("ui.network.jitter"),t.jitter,.001],[n("ui.network.loss"),t.loss,100],[n("ui.network.duplicate"),t.duplicate,100],[n("ui.network.reorder"),t.reorder,100]].flatMap(([a,l,u])=>l===void 0?[]:[`${a} ${i(l*u)}`]);return`${r} → ${e}: ${s.join(n("ui.separator"))}`}function te(r,e){return Math.ceil(Math.max(0,r)/e)*e}var[Co,Po]=[1e3,1e4],B=class extends f{isRead=!0;#e;#t=!1;#n;connectedCallback(){this.addEventListener("focusin",({target:e})=>this.#n=Oo(e)),this.addEventListener("focusout",({relatedTarget:e})=>{e!==null&&(this.#n=void 0)})}async show(){try{this.#e??=await import("./table-parts-BJ234GBQ.js"),this.#t=!1}catch{this.#t=!0}this.again()}inputs(e){let{state:t,shown:n,words:i,selected:o}=e,s=Fr(e),a=[...t.servers.flatMap(({timers:l})=>Object.values(l).map(({deadline:u})=>u)),...t.messages.map(({arrives:l,dies:u})=>l??u??0)];return[this.#e,this.#t,t,i,o,s,a.map(l=>te(l-n,s)).join()]}view(e){return this.#e!==void 0?this.#e.tables(e,Fr(e)):d`<p class="hint" role="status">${e.words.t(this.#t?"ui.dialog.notLoaded":"ui.table.loading")}</p>`}drawn(){if(this.#n===void 0||this.contains(document.activeElement))return;let{table:e,row:t}=this.#n,n=[...this.querySelectorAll(`[data-table="${e}"] [data-row]`)];(n.at(Math.min(t,n.length-1))??this.querySelector("[data-row]"))?.focus()}};function Fr({playing:r,looking:e}){return r&&!e?Po:Co}function Oo(r){if(!(r instanceof HTMLElement))return;let e=r.closest("[data-table]"),t=[...e?.querySelectorAll("[data-row]")??[]].indexOf(r);return e===null||t<0?void 0:{table:e.dataset.table??"",row:t}}var qr="view",_e=class extends f{#e=Fo();connectedCallback(){document.addEventListener(T,e=>{e instanceof CustomEvent&&e.detail.kind==="view"&&this.#t()})}inputs({words:e}){return[e,this.#e]}view({words:{t:e}}){let t=e(this.#e?"ui.view.picture":"ui.view.table");return d`
      <button class="chip" type="button" title=${e(this.#e?"ui.view.picture.what":"ui.view.table.what")} @click=${()=>this.raise({kind:"view"})}>
        ${this.#e?Do:qo}<span class="word">${t}</span>
      </button>
    `}drawn(){this.#n()}#t(){this.#e=!this.#e;try{localStorage.setItem(qr,this.#e?"table":"picture")}catch{}this.again()}#n(){let[e,t]=[document.querySelector("pg-ring"),document.querySelector("pg-table")];if(e===null||!(t instanceof B))return;let n=e.hidden;e.hidden=this.#e,t.hidden=!this.#e,this.#e&&!n&&t.show()}};function Fo(){try{return localStorage.getItem(qr)==="table"}catch{return!1}}var qo=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${A`<path d="M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11" />`}</svg>`,Do=d`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${A`<circle cx="10" cy="10" r="6.5" /><circle class="solid" cx="10" cy="3.5" r="2" /><circle class="solid" cx="4.4" cy="13.2" r="2" /><circle class="solid" cx="15.6" cy="13.2" r="2" />`}</svg>`;var ze=class extends f{inputs({state:e,words:t,past:n}){return[e.violations,t,e.violations.length>0?n.firstSeq:0]}view({state:e,words:t,past:n,sections:i}){let o=gn(e.violations);if(o===void 0)return d`<div role="alert"></div>`;let s=bn(n,o.seq);return d`<div role="alert">${this.#e(o,s,{state:e,words:t,past:n,sections:i})}</div>`}#e(e,t,{state:n,words:i,past:o,sections:s}){let{t:a}=i,l=n.violations.length-1;return d`
      <section class="violated" aria-label=${a("ui.violation")} data-testid="violation">
        <div class="what">
          <h2><span aria-hidden="true">✕</span> ${a("ui.violation")}${a("ui.colon")}${i.first([`property.${e.property}.name`],{})??e.property}</h2>
          <p class="who">${Ho(e,i)}${l>0?d` <span class="hint">· ${a("ui.violation.more",{n:l})}</span>`:c}</p>
          <button class="chip small primary" type="button" @click=${()=>this.raise({kind:"contradiction",violation:e.seq})}
          >${a(t?.earlier===void 0?"ui.violation.it":"ui.violation.both")}</button>
          <button class="chip small" type="button" @click=${()=>this.raise({kind:"tab",tab:"safety"})}>${a("ui.violation.all")}</button>
        </div>
        <p class="detail">${jt(e,i)}</p>
        ${t===void 0?c:d`<ol class="both">${[t.earlier,t.later].map(u=>u===void 0?c:this.#t(u,o,i))}</ol>`}
        ${t===void 0||t.earlier!==void 0?c:d`<p class="hint">${a("ui.violation.alone")}</p>`}
        <div class="causes">${jo(e,i,s)}</div>
      </section>
    `}#t({seq:e,at:t},n,i){let o=n.event(e),s=o===void 0?void 0:D(o,i);return d`<li>
      <button class="words" type="button" data-seq=${e} @click=${()=>this.raise({kind:"look",at:t,seq:e})}><span class="at">${i.ms(t)}</span> ${s?.text??""}</button>
    </li>`}};function jo(r,e,t){let n=vn(r);return n.length===0?d`<p>${e.t("ui.violation.nothing")}</p>`:n.map(({ground:i,prevents:o})=>{if(i.what==="wiped")return d`<p>${e.t("ui.violation.wiped",i)}</p>`;if(i.what==="clocks")return d`<p>${e.t("ui.violation.clocks",i)}</p>`;if(i.what==="start")return d`<p>${e.t("ui.violation.start")}</p>`;let s=i.to===void 0?"":e.t("ui.violation.mended",i);return cn(i.rule??"",e.t(o?"ui.violation.prevents":"ui.violation.rule"),e,t,void 0,s)})}function Ho({servers:r=[],term:e,index:t},n){let i=[n.list(r)];return t!==void 0&&i.push(n.t("ui.violation.entry",{index:t})),e!==void 0&&i.push(n.t("ui.violation.term",{term:e})),i.filter(o=>o!=="").join(" · ")}var Ko={leader:"ui.whyNot.leader",commit:"ui.whyNot.commit",timeout:"ui.whyNot.timeout",vote:"ui.whyNot.vote",gone:"ui.whyNot.gone",read:"ui.whyNot.read",action:"ui.whyNot.action",write:"ui.whyNot.write"},Qe=class extends v{#e=async()=>{};#t={ask:"leader"};#n="asking";#r=0;#i;prepare({question:e},t){this.#e=t,this.#t=e??{ask:"leader"},this.#n="asking",this.#i=void 0,this.#s()}heading({words:e}){return e.t(Ko[this.#t.ask]??"ui.whyNot.title",this.#t)}content(e){let{t}=e.words,n=this.#n,i=n==="asking"?t("ui.whyNot.asking"):n==="failed"?t(e.status==="open"?"ui.whyNot.failed":"ui.whyNot.lost"):n.text;return d`
      <p class="answer" role="status" data-code=${typeof n=="string"?n:n.code}>${i}</p>
      ${typeof n=="string"?c:this.#o(n,e)}
      <footer>
        ${typeof n=="string"?c:d`<span class="moment">${t("ui.whyNot.moment",{at:n.moment})}</span>`}
        <button class="chip small" type="button" data-first @click=${()=>{this.#s()}}>${t("ui.whyNot.again")}</button>
      </footer>
    `}drawn(){this.#i===void 0||this.#i===this.model?.state||(this.#i=void 0,this.#s())}#o({question:e,obstacles:t,reach:n,paused:i},o){let{t:s}=o.words,a=i&&t.some(({code:l,remedies:u})=>u===void 0||l==="underway");return d`
      ${t.length===0?c:d`<h3>${s("ui.whyNot.order")}</h3>
            <ol class="obstacles">${t.map(l=>this.#a(l,o))}</ol>`}
      ${a?d`<p class="hint">${s("ui.whyNot.paused")}</p>`:c}
      ${e==="leader"||e==="commit"?d`<details class="reach"><summary>${s("ui.whyNot.reach")}</summary><ul>${n.map(({text:l})=>d`<li>${l}</li>`)}</ul></details>`:c}
    `}#a({code:e,text:t,lead:n,remedies:i=[],deeds:o=[]},s){return d`
      <li data-code=${e}>
        <span>${s.marked([t])}</span>
        ${i.length===0?c:d`<span class="lead">${n}</span>
              <span class="row">${i.map((a,l)=>this.act(o[l]??a.do,a,s))}</span>`}
      </li>
    `}do(e){this.#i=this.model?.state;let t=super.do(e);return t||(this.#i=void 0),t}async#s(){if(this.model===void 0)return;let e=++this.#r,t=document.documentElement.lang.slice(0,2),n=an(await this.#e(ln(this.#t,t,this.model)));e===this.#r&&(this.#n=n??"failed",this.again())}};function Vo(r,e=Wo,t=Go){return async n=>{try{for(let i=0;;i++){let o=await e(r.replace(/stream$/,n));if(o.ok)return await o.text();await o.body?.cancel();let s=Number(o.headers.get("Retry-After"));if(!(s>0)||i===5)return;await t(s*1e3)}}catch{return}}}function Wo(r){return fetch(r,{cache:"no-store"})}function Go(r){return new Promise(e=>setTimeout(e,r))}customElements.define("pg-branches",ue);customElements.define("pg-standing",Be);customElements.define("pg-signs",Ge);customElements.define("pg-broken",ce);customElements.define("pg-events",$e);customElements.define("pg-message",Ce);customElements.define("pg-safety",We);customElements.define("pg-figure",we);customElements.define("pg-violation",ze);customElements.define("pg-announcer",me);customElements.define("pg-inspector",Me);customElements.define("pg-language",Te);customElements.define("pg-terms",Z);customElements.define("pg-table",B);customElements.define("pg-views",_e);customElements.define("pg-pointer",je);customElements.define("pg-menu",ee);customElements.define("pg-cluster",Y);customElements.define("pg-manual",Ee);customElements.define("pg-client",ye);customElements.define("pg-members",Pe);customElements.define("pg-options",Fe);customElements.define("pg-rules",Ve);customElements.define("pg-rule",Ke);customElements.define("pg-partition",De);customElements.define("pg-compare",ge);customElements.define("pg-links",Se);customElements.define("pg-network",Oe);customElements.define("pg-palette",qe);customElements.define("pg-why",Qe);async function pc(r,e){let t=await Zn(e).catch(()=>{});if(t===void 0)return i=>i;Ue(r,"pg-terms",Z)?.take(t);let n=er(t);for(let i of document.querySelectorAll("#help form > p:not(:has(*)), #help li")){let o=i.textContent??"";i.replaceChildren(),i.addEventListener("keydown",H),bt(n([o]),i)}return n}xn();for(let r of document.querySelectorAll("pg-ring"))r instanceof yn&&new He(r,r.pulling);function mc(r,e,t){switch(e.kind){case"menu":Ue(r,"pg-menu",ee)?.open(e.subject,e.anchor);break;case"cluster":Ue(r,"pg-cluster",Y)?.open(e.anchor);break;case"dialog":Ue(r,`pg-${e.dialog}`,v)?.open(e,t)}}function Ue(r,e,t){let n=r.find(i=>i.localName===e);return n instanceof t?n:void 0}export{$n as a,v as b,he as c,Jr as d,ke as e,pt as f,iu as g,ou as h,su as i,au as j,lu as k,Vo as l,pc as m,mc as n};
/*! Bundled license information:

lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
