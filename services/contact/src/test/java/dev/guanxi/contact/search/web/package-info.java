@NullMarked
package dev.guanxi.contact.search.web;

import org.jspecify.annotations.NullMarked;
