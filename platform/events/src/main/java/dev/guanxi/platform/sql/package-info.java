/**
 * Plain SQL within a transaction, for what needs no mapping: the entries written beside every change, and rows that
 * come by the thousand.
 */
@NullMarked
package dev.guanxi.platform.sql;

import org.jspecify.annotations.NullMarked;
