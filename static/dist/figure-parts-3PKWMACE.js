import{c as p}from"./chunk-GYIAWPHY.js";import"./chunk-D6EB4J7G.js";import{Na as m,Pa as h,aa as c,n as u,q as d}from"./chunk-KDUOF3JD.js";var g=[{title:"ui.figure.requestVote",carries:"ui.figure.requestVote.carries",rules:["refuseOldTermVote","voteOncePerTerm","logUpToDate"]},{title:"ui.figure.appendEntries",carries:"ui.figure.appendEntries.carries",rules:["refuseOldTermAppend","prevLogMatches","truncateOnConflict","replaceConflict","truncateTail","appendNew","learnCommit","commitVerified","ackVerified"]},{title:"ui.figure.all",rules:["applyCommitted","higherTerm","keepVoteInTerm"]},{title:"ui.figure.followers",rules:["heardLeader","electionTimeout","randomTimeouts"]},{title:"ui.figure.candidates",rules:["startElection","majorityWins","staleVoteReply","voteCountsOnce","leaderSeen","electionAgain"]},{title:"ui.figure.leaders",rules:["heartbeat","leaderAppends","backtrack","commitMajority","commitOwnTerm","noOpAtTermStart"]},{title:"ui.figure.snapshots",carries:"ui.figure.snapshots.carries",rules:["refuseOldSnapshot","snapshotChunks","snapshotDone","snapshotKeepsSuffix","snapshotReplacesLog","snapshotRetry"]},{title:"ui.figure.preVote",rules:["preVote","preVoteChangesNothing","preVoteWhileLed","preVoteAdoptsTerm","checkQuorum","voteWhileLed"]},{title:"ui.figure.transfer",rules:["transferStopsProposals","transferToCaughtUp","transferAborts"]},{title:"ui.figure.members",rules:["confOnAppend","oneVoterAtATime","oneChangeAtATime","ownTermBeforeChange","jointNeedsBoth","leaveJointCommitted","onlyVotersCount","onlyVotersCampaign","removedLeaderDoesNotCount","removedLeaderStepsDown"]},{title:"ui.figure.reads",rules:["readOwnTermFirst","readConfirmed","readRoundAfter","readApplied","leaseFromSend","leaseDrift","leaseVoidAtTransfer","exactlyOnce"]}],y=["durableVote","durableLog"],A=400;function x(a,e,t,o){if(e?.rule!==void 0&&a.event(e.seq)?.kind!=="ruleSet")return e;let n=Math.min(e?.seq??t,t),s=(e===void 0?[]:$(a,e,t).flatMap(r=>p(r).length===0?[]:c(r,o)??[])).reduce((r,l)=>r===void 0||l.weight>=r.weight?l:r,void 0);if(s!==void 0)return s;for(let r=n;r>n-A;r--){let l=a.event(r);if(l===void 0)return;let f=p(l).length===0?void 0:c(l,o);if(f!==void 0&&f.weight>0)return f}}function v(a,e,t,o){let n=new Map;if(e?.rule===void 0)return n;n.set(e.rule,e);for(let i of $(a,e,t).reverse())for(let s of p(i)){let r=n.has(s)?void 0:c(i,o,s);r!==void 0&&n.set(s,r)}return n}function $(a,{seq:e,at:t},o){let n=e;for(;a.event(n-1)?.at===t;)n--;let i=[];for(let s=n;s<=Math.max(e,o);s++){let r=a.event(s);if(r?.at!==t)break;i.push(r)}return i}var b=class{#e;#t=new Map;#n;inputs(e){let{past:t,narration:o,shown:n,words:i}=e,s=t.reached(n);return this.#e=x(t,o,s,i),this.#t=v(t,this.#e,s,i),[e.sections,e.state.broken,this.#e?.seq,this.#t.size,t.lineage,T(e,this.#e)]}view(e){let{t}=e.words;return u`
      <h2 id="figure-title" class="unseen">${t("ui.figure")}</h2>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="figure-title">
        <div class="boxes">
          ${this.#i(e)}
          ${g.map(o=>this.#o(o,e))}
        </div>
      </div>
    `}drawn(e){if(this.#e?.seq===this.#n)return;this.#n=this.#e?.seq;let t=e.querySelector(".scroll"),o=e.querySelector('[aria-current="true"]');if(t===null||o===null)return;let[n,i]=[t.getBoundingClientRect(),o.getBoundingClientRect()];(i.top<n.top||i.bottom>n.bottom)&&(t.scrollTop+=i.top-n.top-(n.height-i.height)/3)}#i(e){let{t}=e.words,o=T(e,this.#e),n=o===void 0?[]:R(o,e);return u`
      <section>
        <h3>${t("ui.figure.state",{server:o?.server??""})}</h3>
        <dl class="values">
          ${n.map(([i,s,r])=>u`<div><dt>${i} <span class="hint">${t(s)}</span></dt><dd>${r}</dd></div>`)}
        </dl>
        <ul>${y.map(i=>this.#r(i,e))}</ul>
      </section>
    `}#o({title:e,carries:t,rules:o},n){let{t:i}=n.words;return u`
      <section>
        <h3>${i(e)}</h3>
        ${t===void 0?d:u`<p class="hint">${i(t)}</p>`}
        <ul>${o.map(s=>this.#r(s,n))}</ul>
      </section>
    `}#r(e,{words:t,sections:o,state:n}){let i=t.first([`rule.${e}.text`],{});if(o[e]===void 0||i===void 0)return d;let s=n.broken.includes(e),r=this.#t.get(e);return u`
      <li aria-current=${r!==void 0&&r===this.#e?"true":d} ?data-also=${r!==void 0&&r!==this.#e} data-broken=${s?"true":"false"}>
        <button type="button" data-rule=${e} data-of=${r?.seq??d} @click=${m}>
          <span class="text">${s?u`<s>${i}</s>`:i}</span>
          <span class="hint">${o[e]}${s?u` <strong>${t.t("ui.rules.broken")}</strong>`:d}</span>
          ${r===void 0?d:u`<span class="numbers ${r.tone}"><span class="at">${t.ms(Math.floor(r.at/1e3)*1e3)}</span> ${r.text}</span>`}
        </button>
      </li>
    `}};function T({state:a,selected:e},t){let o=t?.server??e;return a.servers.find(({server:n})=>n===o)}function R(a,{words:{t:e}}){let{currentTerm:t,votedFor:o,commitIndex:n,lastApplied:i,peers:s,role:r}=a,l=f=>Object.entries(s).map(([S,w])=>`${S} ${w[f]}`).join(e("ui.separator"));return[["currentTerm","ui.figure.persistent",String(t)],["votedFor","ui.figure.persistent",o??e("ui.none")],["log[]","ui.figure.persistent",e("ui.figure.upTo",{index:h(a)})],["commitIndex","ui.figure.volatile",String(n)],["lastApplied","ui.figure.volatile",String(i)],...r==="leader"?[["nextIndex[]","ui.figure.leader",l("nextIndex")],["matchIndex[]","ui.figure.leader",l("matchIndex")]]:[]]}export{b as FigurePage};
