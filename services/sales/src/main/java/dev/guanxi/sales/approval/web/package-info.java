/** Approval rules over HTTP. */
@NullMarked
package dev.guanxi.sales.approval.web;

import org.jspecify.annotations.NullMarked;
