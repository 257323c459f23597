/** Customer files over HTTP. */
@NullMarked
package dev.guanxi.contact.dossier.web;

import org.jspecify.annotations.NullMarked;
