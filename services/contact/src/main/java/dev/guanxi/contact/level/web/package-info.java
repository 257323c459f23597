/** Relationship levels over HTTP. */
@NullMarked
package dev.guanxi.contact.level.web;

import org.jspecify.annotations.NullMarked;
