import"./chunk-Z66DDCX6.js";
