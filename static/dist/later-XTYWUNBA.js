import{a,c as b,d as c}from"./chunk-AI5ZRB3R.js";import"./chunk-CI6ZHIV7.js";export{c as open,b as readBy,a as recover};
