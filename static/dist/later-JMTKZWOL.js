import{a,h as b,i as c,j as d}from"./chunk-N4AP6R36.js";import"./chunk-WXOYLJ6N.js";export{c as explain,d as open,b as readBy,a as recover};
