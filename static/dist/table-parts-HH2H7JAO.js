import{b as C,c as j,d as I,e as z,f as N}from"./chunk-TFPNWYSV.js";import{C as r,D as k,F as M,U as T,V as R,W as v,ia as p,m as w,pa as f,qa as O,ra as x,sa as S,ua as B,va as F,wa as G,xa as W,ya as q,za as A}from"./chunk-RL6E3WUK.js";function ut(t,i){let{state:o,words:n}=t,{t:e}=n,a=o.operations.filter(({returned:s})=>s===void 0);return r`
    <p class="split">${C(o,n)}</p>
    ${J(t,i)}
    ${P(t,i)}
    ${a.length===0?M:c("clients",e("ui.table.clients"),[e("ui.table.client"),e("ui.table.asks"),e("ui.table.answer")],a.map(s=>r`<tr><th scope="row">${s.client}</th><td>${O(s)}</td><td>${x(s,n)}</td></tr>`))}
    ${U(t)}
  `}function c(t,i,o,n){return r`
    <div class="wide">
      <table data-table=${t}>
        <caption>${i}</caption>
        <thead><tr>${o.map(e=>r`<th scope="col">${e}</th>`)}</tr></thead>
        <tbody @keydown=${S}>${n}</tbody>
      </table>
    </div>
  `}function $(t,i,o,n,e,a=!1){let s=A(t);return r`
    <tr ?data-selected=${a} @contextmenu=${s}>
      <th scope="row"><button class="chip small" type="button" data-row tabindex=${o===0?0:-1} aria-haspopup="menu" title=${i} @click=${s}>${n}</button></th>
      ${e}
    </tr>
  `}function J(t,i){let{state:o,words:n}=t,{t:e}=n,a=w(o);return c("servers",e("ui.table.servers"),[e("ui.server"),e("ui.table.role"),e("ui.table.term"),e("ui.table.vote"),e("ui.table.timerName"),e("ui.table.last"),e("ui.table.commit"),e("ui.table.condition"),e("ui.table.linksCut")],f(o.servers,({server:s})=>s,(s,u)=>K(s,u,a,t,i)))}function K(t,i,o,n,e){let{state:a,shown:s,selected:u,words:l}=n,{t:d}=l,m=t.server,D=t.log.at(-1),b=G(t),E=D?.term??t.snapshot?.lastIncludedTerm??0,g=W(B(t,o,a),l).filter(H=>H!==p(t.role,l)),h=j(m,a,l),y=d("ui.separator.long");return $({kind:"server",server:m},d("ui.table.menuOf",{name:m}),i,r`<span class="badge ${t.role} ${t.status}"></span>${m}`,r`
      <td data-of="role">${L(t,n)}</td>
      <td data-of="term">${t.currentTerm}</td>
      <td data-of="vote">${t.votedFor??d("ui.none")}</td>
      <td data-of="timer">${I(t,s,e,l)}</td>
      <td data-of="last">${b===0?d("ui.table.empty"):d("ui.table.entryOf",{index:b,term:E})}</td>
      <td data-of="commit">${t.commitIndex}</td>
      <td data-of="condition">${g.length===0?d("ui.table.nothing"):g.join(y)}</td>
      <td data-of="links">${h.length===0?d("ui.none"):h.join(y)}</td>
    `,m===u)}function L(t,{state:i,words:o}){let{t:n}=o,e=p(t.role,o);if(t.status==="crashed")return n("ui.status.crashed");let a=t.role==="candidate"||t.role==="preCandidate"?n("ui.ring.candidate",{role:e,votes:t.votes.length,voters:F(t,i).length}):e;return t.status==="frozen"?`${n("ui.status.frozen")}${n("ui.separator")}${a}`:a}function P({state:t,shown:i,words:o,selectedMessage:n},e){let{t:a}=o,s=z(t,i,e,o);return s.length===0?r`<p class="hint">${a("ui.table.noMessages")}</p>`:c("messages",a("ui.message.all"),[a("ui.message"),a("ui.table.from"),a("ui.table.to"),a("ui.table.when"),a("ui.table.says")],f(s,({flight:u})=>u.id,(u,l)=>Q(u,l,n,o)))}function Q({flight:t,ends:i,says:o},n,e,{t:a}){let{id:s,type:u,from:l,to:d}=t,m=T(t);return $({kind:"messages",messages:[s]},a("ui.table.menuOf",{name:a("ui.menu.ofMessage",{type:u,from:l,to:d})}),n,r`<svg class="message ${v(m)}" viewBox="-15 -13 30 26" aria-hidden="true">${k`${q(m,R(t))}`}</svg>${u}<span class="unseen"> ${l} → ${d}</span>`,r`<td>${l}</td><td>${d}</td><td data-of="when">${i}</td><td data-of="says">${o}</td>`,s===e)}function U({state:t,words:i}){let{t:o}=i;return c("links",o("ui.link.all"),[o("ui.table.link"),o("ui.table.state"),o("ui.table.own")],N(t,i).map(({a:n,b:e,state:a,own:s},u)=>$({kind:"link",a:n,b:e},o("ui.table.menuOf",{name:`${n} – ${e}`}),u,`${n} – ${e}`,r`<td data-of="state">${a}</td><td>${s.length===0?o("ui.network.follow"):s.map(l=>r`<div>${l}</div>`)}</td>`)))}export{ut as tables};
