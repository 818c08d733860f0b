import{e as j,g as E,h as F,i as G,j as K,k as L}from"./chunk-D6EB4J7G.js";import{Aa as S,Fa as f,Ka as C,La as A,Pa as I,Qa as $,Ra as z,Ta as B,Ua as N,Va as D,ga as R,ha as O,ia as v,n as l,o as w,q as M,v as T,ya as x,za as p}from"./chunk-KDUOF3JD.js";function ft(t,s){let{state:o,words:a}=t,{t:e}=a,i=o.operations.filter(({returned:n})=>n===void 0);return l`
    <p class="reached">${E(o,a)}</p>
    ${P(t,s)}
    ${V(t,s)}
    ${i.length===0?M:c("clients",e("ui.table.clients"),[e("ui.table.client"),e("ui.table.asks"),e("ui.table.answer")],i.map(n=>l`<tr><th scope="row">${n.client}</th><td>${$(n)}</td><td>${z(n,a)} ${j(C(n),`${n.client} ${$(n)}`,a)}</td></tr>`))}
    ${Y(t)}
  `}function c(t,s,o,a){return l`
    <div class="wide">
      <table data-table=${t}>
        <caption>${s}</caption>
        <thead><tr>${o.map(e=>l`<th scope="col">${e}</th>`)}</tr></thead>
        <tbody @keydown=${J}>${a}</tbody>
      </table>
    </div>
  `}function J(t){t.key!=="ArrowLeft"&&t.key!=="ArrowRight"&&A(t)}function b(t,s,o,a,e,i=!1){let n=D(t);return l`
    <tr ?data-selected=${i} @contextmenu=${n}>
      <th scope="row"><button class="chip small" type="button" data-row tabindex=${o===0?0:-1} aria-haspopup="menu" title=${s} @click=${n}>${a}</button></th>
      ${e}
    </tr>
  `}function P(t,s){let{state:o,words:a}=t,{t:e}=a,i=T(o);return c("servers",e("ui.table.servers"),[e("ui.server"),e("ui.table.role"),e("ui.table.term"),e("ui.table.vote"),e("ui.table.timerName"),e("ui.table.last"),e("ui.table.commit"),e("ui.table.condition"),e("ui.table.linksCut")],f(o.servers,({server:n})=>n,(n,u)=>Q(n,u,i,t,s)))}function Q(t,s,o,a,e){let{state:i,shown:n,selected:u,words:r}=a,{t:d}=r,m=t.server,W=t.log.at(-1),g=I(t),q=W?.term??t.snapshot?.lastIncludedTerm??0,h=B(x(t,o,i),r).filter(H=>H!==p(t.role,r)),y=F(m,i,r),k=d("ui.separator.long");return b({kind:"server",server:m},d("ui.table.menuOf",{name:m}),s,l`<span class="badge ${t.role} ${t.status}"></span>${m}`,l`
      <td data-of="role">${U(t,a)}</td>
      <td data-of="term">${t.currentTerm}</td>
      <td data-of="vote">${t.votedFor??d("ui.none")}</td>
      <td data-of="timer">${G(t,n,e,r)}</td>
      <td data-of="last">${g===0?d("ui.table.empty"):d("ui.table.entryOf",{index:g,term:q})}</td>
      <td data-of="commit">${t.commitIndex}</td>
      <td data-of="condition">${h.length===0?d("ui.table.nothing"):h.join(k)}</td>
      <td data-of="links">${y.length===0?d("ui.none"):y.join(k)}</td>
    `,m===u)}function U(t,{state:s,words:o}){let{t:a}=o,e=p(t.role,o);if(t.status==="crashed")return a("ui.status.crashed");let i=t.role==="candidate"||t.role==="preCandidate"?S(t,s,o):e;return t.status==="frozen"?`${a("ui.status.frozen")}${a("ui.separator")}${i}`:i}function V({state:t,shown:s,words:o,selectedMessage:a},e){let{t:i}=o,n=K(t,s,e,o);return n.length===0?l`<p class="hint">${i("ui.table.noMessages")}</p>`:c("messages",i("ui.message.all"),[i("ui.message"),i("ui.table.from"),i("ui.table.to"),i("ui.table.when"),i("ui.table.says")],f(n,({flight:u})=>u.id,(u,r)=>X(u,r,a,o)))}function X({flight:t,ends:s,says:o},a,e,{t:i}){let{id:n,type:u,from:r,to:d}=t,m=R(t);return b({kind:"messages",messages:[n]},i("ui.table.menuOf",{name:i("ui.menu.ofMessage",{type:u,from:r,to:d})}),a,l`<svg class="message ${v(m)}" viewBox="-15 -13 30 26" aria-hidden="true">${w`${N(m,O(t))}`}</svg>${u}<span class="unseen"> ${r} → ${d}</span>`,l`<td>${r}</td><td>${d}</td><td data-of="when">${s}</td><td data-of="says">${o}</td>`,n===e)}function Y({state:t,words:s}){let{t:o}=s;return c("links",o("ui.link.all"),[o("ui.table.link"),o("ui.table.state"),o("ui.table.own")],L(t,s).map(({a,b:e,state:i,own:n},u)=>b({kind:"link",a,b:e},o("ui.table.menuOf",{name:`${a} – ${e}`}),u,`${a} – ${e}`,l`<td data-of="state">${i}</td><td>${n.length===0?o("ui.network.follow"):n.map(r=>l`<div>${r}</div>`)}</td>`)))}export{ft as tables};
