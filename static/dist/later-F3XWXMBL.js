import{a,g as b,h as c}from"./chunk-XPKRF5XD.js";import"./chunk-LZ532TN3.js";export{c as open,b as readBy,a as recover};
