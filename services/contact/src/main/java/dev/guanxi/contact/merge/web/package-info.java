/** Merges over HTTP. */
@NullMarked
package dev.guanxi.contact.merge.web;

import org.jspecify.annotations.NullMarked;
