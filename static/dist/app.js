import"./chunk-PJ3YKUNP.js";
