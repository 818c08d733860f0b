import{a,h as b,i as c,j as d}from"./chunk-4QTWOAPE.js";import"./chunk-42G57FEE.js";export{c as explain,d as open,b as readBy,a as recover};
