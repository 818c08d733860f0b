// The page has: <raft-playground id="cluster" servers="5" seed="7"></raft-playground>
const cluster = document.querySelector("#cluster");
const list = document.querySelector("#events");

for (const kind of ["election", "commit", "goal", "violation"]) {
  cluster.addEventListener(kind, ({ detail }) => tell(`${kind}: ${detail.server ?? ""} ${(detail.at / 1000).toFixed(0)} ms`));
}

document.querySelector("#play").addEventListener("click", () => tried(cluster.play()));
document.querySelector("#pause").addEventListener("click", () => tried(cluster.pause()));
document.querySelector("#crash").addEventListener("click", () => tried(crashTheLeader()));
document.querySelector("#lesson").addEventListener("click", () => tried(cluster.load({ lesson: "election" })));

async function crashTheLeader() {
  const { state } = await cluster.state();
  const leader = state.servers.find(({ role, status }) => role === "leader" && status === "up");
  if (leader !== undefined) await cluster.do({ do: "crash", server: leader.server });
}

// What is refused has a code, and a reason in English.
function tried(call) {
  call.catch(({ code, message }) => tell(`${code}: ${message}`));
}

function tell(text) {
  const item = document.createElement("li");
  item.textContent = text;
  list.prepend(item);
}
