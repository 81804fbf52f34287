#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lucarne contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the test vectors of the envelope, from what app/vault/envelope.h says alone.

A second implementation: it shares nothing with the program but libsodium. The keys are fixed and
public; the data keys are random, so the files differ each time and are kept as they are."""
import ctypes
import ctypes.util
import hashlib
import pathlib

sodium = ctypes.CDLL(ctypes.util.find_library("sodium"))
assert sodium.sodium_init() >= 0
folder = pathlib.Path(__file__).parent

CHUNK = 65536
county_secret = hashlib.sha256(b"lucarne test county").digest()
terminal_seed = hashlib.sha256(b"lucarne test terminal").digest()
subject = bytes.fromhex("0fa52d7c3b1e4f60942d1c8a7e5b3f21")


def call(name, *arguments):
    assert getattr(sodium, name)(*arguments) == 0, name


def size(n):
    return ctypes.c_ulonglong(n)


county_public = ctypes.create_string_buffer(32)
call("crypto_scalarmult_base", county_public, county_secret)
county_public = county_public.raw
signer = ctypes.create_string_buffer(32)
signing_key = ctypes.create_string_buffer(64)
call("crypto_sign_seed_keypair", signer, signing_key, terminal_seed)


def envelope(content):
    data_key = ctypes.create_string_buffer(32)
    sodium.randombytes_buf(data_key, 32)
    sealed_key = ctypes.create_string_buffer(80)
    call("crypto_box_seal", sealed_key, data_key, size(32), county_public)
    head = b"Lucarne\x01" + hashlib.sha256(county_public).digest()[:8] + subject + signer.raw + sealed_key.raw
    state = ctypes.create_string_buffer(52)
    stream_header = ctypes.create_string_buffer(24)
    call("crypto_secretstream_xchacha20poly1305_init_push", state, stream_header, data_key)
    out = head + stream_header.raw
    pieces = [content[i : i + CHUNK] for i in range(0, len(content), CHUNK)] or [b""]
    for i, piece in enumerate(pieces):
        sealed = ctypes.create_string_buffer(len(piece) + 17)
        tag = ctypes.c_ubyte(3 if i == len(pieces) - 1 else 0)
        call("crypto_secretstream_xchacha20poly1305_push", state, sealed, None, piece, size(len(piece)),
             head, size(len(head)), tag)
        out += sealed.raw
    signature = ctypes.create_string_buffer(64)
    text = b"lucarne-envelope-1\n" + hashlib.sha256(out).digest()
    call("crypto_sign_detached", signature, None, text, size(len(text)), signing_key)
    return out + signature.raw


def content(length):
    return bytes(i * 7 % 251 for i in range(length))


for length in (0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 1):
    (folder / f"content-{length}.envelope").write_bytes(envelope(content(length)))
