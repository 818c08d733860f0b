// What opens only when asked for: a file of its own, which comes after the first picture.

import { LinksDialog } from "./views/links-dialog";
import { NetworkDialog } from "./views/network-dialog";
import { PartitionDialog } from "./views/partition-dialog";
import { WriteDialog } from "./views/write-dialog";

customElements.define("pg-write", WriteDialog);
customElements.define("pg-partition", PartitionDialog);
customElements.define("pg-links", LinksDialog);
customElements.define("pg-network", NetworkDialog);
