import{a,c as b,d as c}from"./chunk-LLZ6YAXH.js";import"./chunk-MG5JPFQN.js";export{c as open,b as readBy,a as recover};
