// What opens only when asked for: a file of its own, which comes after the first picture.

import { ClientDialog } from "./views/client-dialog";
import { CompareDialog } from "./views/compare";
import { LinksDialog } from "./views/links-dialog";
import { ManualList } from "./views/manual-list";
import { MembersDialog } from "./views/members-dialog";
import { NetworkDialog } from "./views/network-dialog";
import { OptionsDialog } from "./views/options-dialog";
import { Palette } from "./views/palette";
import { PartitionDialog } from "./views/partition-dialog";
import { RulesDialog } from "./views/rules-dialog";

customElements.define("pg-manual", ManualList);
customElements.define("pg-client", ClientDialog);
customElements.define("pg-members", MembersDialog);
customElements.define("pg-options", OptionsDialog);
customElements.define("pg-rules", RulesDialog);
customElements.define("pg-partition", PartitionDialog);
customElements.define("pg-compare", CompareDialog);
customElements.define("pg-links", LinksDialog);
customElements.define("pg-network", NetworkDialog);
customElements.define("pg-palette", Palette);
