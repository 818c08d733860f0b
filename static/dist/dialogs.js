import{L as d,M as u,N as g,c as $,j as b,k as a,n as y}from"./chunk.js";var c=class extends d{connectedCallback(){this.addEventListener("keydown",t=>this.#r(t))}heading({selected:t,words:e}){return e.t("ui.links.title",{server:t})}content(t){let{state:e,selected:r,words:o}=t,s=e.servers.map(i=>i.server).filter(i=>i!==r);return a`
      <p class="hint">${o.t("ui.links.hint")}</p>
      <ul class="links-of">
        ${s.map((i,n)=>this.#e(r,i,n===0,t))}
      </ul>
    `}#e(t,e,r,o){let{words:s}=o,{t:i}=s,n=$(o.state.cuts,t,e),m={from:t,to:e},p={from:e,to:t};return a`
      <li data-link-to=${e}>
        <kbd aria-hidden="true">${e.slice(1)}</kbd>
        <span class="ends">${t} – ${e}</span><span class="hint">${x(n,t,e,s)}</span>
        <span class="row">
          ${this.#t(i("ui.links.cut"),{do:"cut",...m,both:!0},o,r&&n!=="both")}
          ${this.#t(i("ui.links.cutOneWay",m),{do:"cut",...m},o,!1)}
          ${this.#t(i("ui.links.cutOneWay",p),{do:"cut",...p},o,!1)}
          ${this.#t(i("ui.links.heal"),{do:"heal",...m},o,r&&n==="both")}
        </span>
      </li>
    `}#t(t,e,r,o){let s=g(e,r);return a`
      <button class="chip small" type="button" ?autofocus=${o} aria-disabled=${s===void 0?y:"true"} title=${s??t}
        @click=${()=>this.#o(e,s)}>${t}</button>
    `}#r(t){let{model:e}=this;if(e===void 0||!/^[1-9]$/.test(t.key))return;let r=e.selected,o=`S${t.key}`;if(o===r||!e.state.servers.some(i=>i.server===o))return;t.preventDefault();let s=$(e.state.cuts,r,o)==="open";this.#o(s?{do:"cut",from:r,to:o,both:!0}:{do:"heal",from:r,to:o},void 0)}#o(t,e){e===void 0&&(this.close(),this.raise({kind:"command",command:t}))}};function x(l,t,e,{t:r}){switch(l){case"open":return r("ui.links.open");case"both":return r("ui.links.cutBoth");case"forth":return r("ui.links.cutFrom",{from:t,to:e});case"back":return r("ui.links.cutFrom",{from:e,to:t})}}var R=.1,k=36e5,h=class extends d{heading({words:t}){return t.t("ui.network.title")}content({state:t,words:{t:e}}){let{latency:r,jitter:o,loss:s,duplicate:i}=t.network,n=(m,p,N,M,T)=>a`
      <label>${p}<input type="number" name=${m} ?autofocus=${m==="latency"} required min=${M} max=${T} step="any" value=${N} inputmode="decimal" /></label>
    `;return a`
      <p class="hint">${e("ui.network.hint")}</p>
      <div class="fields">
        ${n("latency",e("ui.network.latency"),r/1e3,R,k)}
        ${n("jitter",e("ui.network.jitter"),o/1e3,0,k)}
        ${n("loss",e("ui.network.loss"),w(s),0,100)}
        ${n("duplicate",e("ui.network.duplicate"),w(i),0,100)}
      </div>
      <footer><button class="chip primary" type="submit">${e("ui.network.do")}</button></footer>
    `}submit(t){let e=r=>Number(u(t,r));this.raise({kind:"command",command:{do:"network",latency:Math.round(e("latency")*1e3),jitter:Math.round(e("jitter")*1e3),loss:e("loss")/100,duplicate:e("duplicate")/100}})}};function w(l){return Number((l*100).toPrecision(6))}var f=class extends d{#e=new Set;prepare(){let t=this.model?.state.servers??[],e=t.map(i=>i.server),r=t.find(i=>i.role==="leader")?.server??e[0],o=Math.max(1,e.length-b(e.length)),s=r===void 0?0:e.indexOf(r);this.#e=new Set([...e.slice(s),...e.slice(0,s)].slice(0,o))}heading({words:t}){return t.t("ui.partition.title")}content({state:t,words:e}){let{t:r}=e,o=t.servers.map(n=>n.server),[s,i]=this.#o(o);return a`
      <p class="hint">${r("ui.partition.hint")}</p>
      <div class="split">
        ${o.map(n=>a`
            <fieldset>
              <legend>${n}</legend>
              ${this.#t(n,"A",!0)}${this.#t(n,"B",!1)}
            </fieldset>
          `)}
      </div>
      <p class="verdict">${S("A",s,o.length,e)}<br />${S("B",i,o.length,e)}</p>
      <footer>
        <button class="chip primary" type="submit" autofocus ?disabled=${s.length===0||i.length===0}>${r("ui.partition.do")}</button>
      </footer>
    `}submit(){let t=this.#o(this.model?.state.servers.map(e=>e.server)??[]);this.raise({kind:"command",command:{do:"partition",groups:t}})}#t(t,e,r){return a`
      <label>
        <input type="radio" name="side-${t}" value=${e} .checked=${this.#e.has(t)===r} @change=${()=>this.#r(t,r)} />
        <span>${e}</span>
      </label>
    `}#r(t,e){let r=new Set(this.#e);e?r.add(t):r.delete(t),this.#e=r,this.again()}#o(t){return[t.filter(e=>this.#e.has(e)),t.filter(e=>!this.#e.has(e))]}};function S(l,t,e,r){let{t:o,list:s}=r;if(t.length===0)return o("ui.partition.empty",{group:l});let i={group:l,servers:s(t),n:t.length,all:e};return t.length>=b(e)?o("ui.partition.majority",i):o("ui.partition.minority",i)}var j=32,D=64,v=class extends d{#e="";#t="x";#r=1;prepare({server:t=""}){this.#e=t;let e=this.model?.state.operations.at(-1);this.#t=e?.key??"x";let r=Number(e?.value??0);this.#r=Number.isSafeInteger(r)?r+1:1}heading({words:t}){return t.t("ui.write.title")}content({state:t,words:{t:e}}){return a`
      <p class="hint">${e("ui.write.hint")}</p>
      <div class="fields">
        <label>${e("ui.write.key")}<input name="key" required maxlength=${j} value=${this.#t} spellcheck="false" /></label>
        <label>${e("ui.write.value")}<input name="value" data-first autofocus maxlength=${D} value=${this.#r} spellcheck="false" /></label>
        <label>
          ${e("ui.write.to")}
          <select name="to">
            <option value="" ?selected=${this.#e===""}>${e("ui.write.anyServer")}</option>
            ${t.servers.map(r=>a`<option value=${r.server} ?selected=${r.server===this.#e}>${r.server}</option>`)}
          </select>
        </label>
      </div>
      <footer><button class="chip primary" type="submit">${e("ui.write.do")}</button></footer>
    `}submit(t){let e=u(t,"to"),r={do:"write",key:u(t,"key"),value:u(t,"value")};this.raise({kind:"command",command:e===""?r:{...r,to:e}})}};customElements.define("pg-write",v);customElements.define("pg-partition",f);customElements.define("pg-links",c);customElements.define("pg-network",h);
