import{a,g as b,h as c,i as d}from"./chunk-YNADWXCC.js";import"./chunk-A2VH6GN6.js";export{c as explain,d as open,b as readBy,a as recover};
