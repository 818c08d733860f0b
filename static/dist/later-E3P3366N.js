import{a,c as b,d as c}from"./chunk-BUKFEHAY.js";import"./chunk-4DB2V344.js";export{c as open,b as readBy,a as recover};
