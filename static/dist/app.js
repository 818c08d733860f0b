import"./chunk-MHMOJKUE.js";
