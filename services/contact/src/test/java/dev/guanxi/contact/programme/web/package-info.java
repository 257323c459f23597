@NullMarked
package dev.guanxi.contact.programme.web;

import org.jspecify.annotations.NullMarked;
