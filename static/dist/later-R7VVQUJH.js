import{a,i as b,j as c,k as d}from"./chunk-25LT65FW.js";import"./chunk-HUDZVTJM.js";export{c as explain,d as open,b as readBy,a as recover};
