import"./chunk-JJKO6XT6.js";
