/** Departments, positions and organisation charts over HTTP. */
@NullMarked
package dev.guanxi.contact.organisation.web;

import org.jspecify.annotations.NullMarked;
