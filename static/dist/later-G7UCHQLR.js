import{a,h as b,i as c,j as d}from"./chunk-RO5FX32E.js";import"./chunk-GOOXUGGN.js";export{c as explain,d as open,b as readBy,a as recover};
