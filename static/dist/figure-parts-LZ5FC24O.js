import{c}from"./chunk-WASDMLMA.js";import"./chunk-HIPIKHRJ.js";import{C as a,E as d,la as f,ma as m,u as p}from"./chunk-UH5YJBS4.js";var g=[{title:"ui.figure.requestVote",carries:"ui.figure.requestVote.carries",rules:["refuseOldTermVote","voteOncePerTerm","logUpToDate"]},{title:"ui.figure.appendEntries",carries:"ui.figure.appendEntries.carries",rules:["refuseOldTermAppend","prevLogMatches","truncateOnConflict","replaceConflict","truncateTail","appendNew","learnCommit","commitVerified","ackVerified"]},{title:"ui.figure.all",rules:["applyCommitted","higherTerm","keepVoteInTerm"]},{title:"ui.figure.followers",rules:["heardLeader","electionTimeout","randomTimeouts"]},{title:"ui.figure.candidates",rules:["startElection","majorityWins","staleVoteReply","voteCountsOnce","leaderSeen","electionAgain"]},{title:"ui.figure.leaders",rules:["heartbeat","leaderAppends","backtrack","commitMajority","commitOwnTerm","noOpAtTermStart"]},{title:"ui.figure.snapshots",carries:"ui.figure.snapshots.carries",rules:["refuseOldSnapshot","snapshotChunks","snapshotDone","snapshotKeepsSuffix","snapshotReplacesLog","snapshotRetry"]},{title:"ui.figure.preVote",rules:["preVote","preVoteChangesNothing","preVoteWhileLed","preVoteAdoptsTerm","checkQuorum","voteWhileLed"]},{title:"ui.figure.transfer",rules:["transferStopsProposals","transferToCaughtUp","transferAborts"]},{title:"ui.figure.members",rules:["confOnAppend","oneVoterAtATime","oneChangeAtATime","ownTermBeforeChange","jointNeedsBoth","leaveJointCommitted","onlyVotersCount","onlyVotersCampaign","removedLeaderDoesNotCount","removedLeaderStepsDown"]},{title:"ui.figure.reads",rules:["readOwnTermFirst","readConfirmed","readRoundAfter","readApplied","leaseFromSend","leaseDrift","leaseVoidAtTransfer","exactlyOnce"]}],h=["durableVote","durableLog"],S=400;function y(u,e,t,i){if(e?.rule!==void 0&&u.event(e.seq)?.kind!=="ruleSet")return e;let r=Math.min(e?.seq??t,t);for(let n=r;n>r-S;n--){let o=u.event(n);if(o===void 0)return;let s=c(o)===void 0?void 0:p(o,i);if(s!==void 0&&s.weight>0)return s}}var x=class{#e;#t;inputs(e){let{past:t,narration:i,shown:r,words:n}=e;return this.#e=y(t,i,t.reached(r),n),[e.sections,e.state.broken,this.#e?.seq,t.lineage,b(e,this.#e)]}view(e){let{t}=e.words;return a`
      <h2 id="figure-title" class="unseen">${t("ui.figure")}</h2>
      <div class="scroll" data-scrolls tabindex="0" role="region" aria-labelledby="figure-title">
        <div class="boxes">
          ${this.#n(e)}
          ${g.map(i=>this.#i(i,e))}
        </div>
      </div>
    `}drawn(e){if(this.#e?.seq===this.#t)return;this.#t=this.#e?.seq;let t=e.querySelector(".scroll"),i=e.querySelector('[aria-current="true"]');if(t===null||i===null)return;let[r,n]=[t.getBoundingClientRect(),i.getBoundingClientRect()];(n.top<r.top||n.bottom>r.bottom)&&(t.scrollTop+=n.top-r.top-(r.height-n.height)/3)}#n(e){let{t,list:i}=e.words,r=b(e,this.#e),n=r===void 0?[]:A(r,e);return a`
      <section>
        <h3>${t("ui.figure.state",{server:r?.server??""})}</h3>
        <dl class="values">
          ${n.map(([o,s,l])=>a`<div><dt>${o} <span class="hint">${t(s)}</span></dt><dd>${typeof l=="string"?l:i(l)}</dd></div>`)}
        </dl>
        <ul>${h.map(o=>this.#r(o,e))}</ul>
      </section>
    `}#i({title:e,carries:t,rules:i},r){let{t:n}=r.words;return a`
      <section>
        <h3>${n(e)}</h3>
        ${t===void 0?d:a`<p class="hint">${n(t)}</p>`}
        <ul>${i.map(o=>this.#r(o,r))}</ul>
      </section>
    `}#r(e,{words:t,sections:i,state:r}){let n=t.first([`rule.${e}.text`],{});if(i[e]===void 0||n===void 0)return d;let o=r.broken.includes(e),s=this.#e?.rule===e?this.#e:void 0;return a`
      <li aria-current=${s===void 0?d:"true"} data-broken=${o?"true":"false"}>
        <button type="button" data-rule=${e} @click=${f}>
          <span class="text">${o?a`<s>${n}</s>`:n}</span>
          <span class="hint">${i[e]}${o?a` <strong>${t.t("ui.rules.broken")}</strong>`:d}</span>
          ${s===void 0?d:a`<span class="numbers ${s.tone}"><span class="at">${t.ms(Math.floor(s.at/1e3)*1e3)}</span> ${s.text}</span>`}
        </button>
      </li>
    `}};function b({state:u,selected:e},t){let i=t?.server??e;return u.servers.find(({server:r})=>r===i)}function A(u,{words:{t:e}}){let{currentTerm:t,votedFor:i,commitIndex:r,lastApplied:n,peers:o,role:s}=u,l=v=>Object.entries(o).map(([T,$])=>`${T} ${$[v]}`);return[["currentTerm","ui.figure.persistent",String(t)],["votedFor","ui.figure.persistent",i??e("ui.none")],["log[]","ui.figure.persistent",e("ui.figure.upTo",{index:m(u)})],["commitIndex","ui.figure.volatile",String(r)],["lastApplied","ui.figure.volatile",String(n)],...s==="leader"?[["nextIndex[]","ui.figure.leader",l("nextIndex")],["matchIndex[]","ui.figure.leader",l("matchIndex")]]:[]]}export{x as FigurePage};
