"""The network: embeddings, dilated residual convolutions, one layer of self-attention, and a head for each task."""
import math
import re

import torch
import torch.nn as nn
import torch.nn.functional as F

from features import SIZES

# Heads that share a hidden layer, and its width.
SHARED = {"word": (128, ["upos", "feats", "lemma"]), "name": (96, ["ner"]), "voice": (96, ["source", "cue", "content"]),
          "reason": (64, ["cause", "effect", "signal"]), "whole": (64, ["causal"]), "fact": (32, ["factuality"]), "noun": (96, ["phrase"])}
# Groups that see a token's neighbours once more.
BESIDE = {"noun"}
GROUP = {name: group for group, (_, names) in SHARED.items() for name in names}
WIDTHS = {"prefix3": 24, "suffix2": 16, "suffix3": 32, "suffix4": 32, "shape": 24, "quote": 8, "glue": 8, "lex": 24}


def half():
    """Products in bfloat16, where the processor has them; emulated they are many times slower than float32."""
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="ignore") as lines:
            able = re.search(r"avx512_bf16|amx_bf16", lines.read()) is not None
    except OSError:
        able = False
    return torch.cpu.amp.autocast(dtype=torch.bfloat16, enabled=able)


def gelu(x):
    return x * torch.sigmoid(1.702 * x)


class Norm(nn.LayerNorm):
    """In float32, also where the products around it run in bfloat16."""

    def forward(self, x):
        return super().forward(x.float())


class Attention(nn.Module):
    """Self-attention with a learned bias for the clipped distance between two tokens."""

    def __init__(self, width, heads=4, reach=24):
        super().__init__()
        self.heads, self.reach = heads, reach
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.bias = nn.Parameter(torch.zeros(heads, 2 * reach + 1))
        self.norm = Norm(width)

    def forward(self, x, mask, drop):
        b, t, w = x.shape
        q, k, v = self.qkv(self.norm(x)).reshape(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(q, k.transpose(2, 3)) / math.sqrt(w // self.heads) + self.bias[:, distances(t, x.device, self.reach)].unsqueeze(0)
        scores = scores + (mask - 1.0)[:, None, None, :] * 1e4
        mixed = torch.matmul(torch.softmax(scores, -1), v).permute(0, 2, 1, 3).reshape(b, t, w)
        return x + drop(self.out(mixed))


def distances(t, device, reach):
    at = torch.arange(t, device=device)
    return (at[None, :] - at[:, None]).clamp(-reach, reach) + reach


def beside(x, reach):
    """Every token followed by the tokens `reach` before and behind it: [B, T, W] -> [B, T, 3 W]."""
    p = F.pad(x, (0, 0, reach, reach))
    return torch.cat([p[:, :-2 * reach], x, p[:, 2 * reach:]], 2)


class Near(nn.Module):
    """A convolution of kernel 3 as one product."""

    def __init__(self, width, reach):
        super().__init__()
        self.reach, self.mix = reach, nn.Linear(3 * width, width)

    def forward(self, x):
        return self.mix(beside(x, self.reach))


class Encoder(nn.Module):
    def __init__(self, words, labels, width=192, dilations=(1, 2, 1, 4, 1, 2), arc=96, role=96, dim=96, dropout=0.25, heads=True):
        super().__init__()
        self.labels, self.width, self.forget = labels, width, 0.4
        self.register_buffer("given", None, persistent=False)
        self.word = nn.Embedding(words + 2, dim, padding_idx=0, sparse=True)
        self.parts = nn.ModuleDict({n: nn.Embedding(SIZES[n], w, padding_idx=0, sparse=True) for n, w in WIDTHS.items()})
        self.enter = nn.Linear(dim + sum(WIDTHS.values()), width)
        self.first = Norm(width)
        self.convs = nn.ModuleList(Near(width, d) for d in dilations)
        self.norms = nn.ModuleList(Norm(width) for _ in dilations)
        self.attend = Attention(width)
        self.last = Norm(width)
        self.drop, self.drop_in = nn.Dropout(dropout), nn.Dropout(dropout)
        if not heads:
            return
        # parser
        self.arc_dep, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arc_root, self.role_root = nn.Parameter(torch.randn(arc) * 0.1), nn.Parameter(torch.randn(role) * 0.1)
        self.arc_mix = nn.Linear(arc, arc)
        self.arc_bias = nn.Linear(arc, 1)
        self.arc_far = nn.Parameter(torch.zeros(2 * 32 + 1))
        self.role_dep, self.role_head = nn.Linear(width, role), nn.Linear(width, role)
        self.role_out = nn.Linear(role, len(labels["deprel"]))
        # other heads
        self.mid, self.out = nn.ModuleDict(), nn.ModuleDict()
        for group, (size, names) in SHARED.items():
            self.mid[group] = nn.Linear(width * (2 if group == "whole" else 3 if group in BESIDE else 1), size)
            for name in names:
                self.out[name] = nn.Linear(size, len(labels[name]))

    def trunk(self, ids, mask):
        cols = ids.unbind(2)
        word = self.word(cols[0])
        if self.training and self.given is not None:
            # Words met in training drift away from their given vectors, words never met do not: the network must be at home with both.
            word = torch.where(torch.rand(ids.shape[:2]).unsqueeze(2) < self.forget, self.given[cols[0]], word)
        x = torch.cat([word] + [self.parts[n](cols[i + 1]) for i, n in enumerate(WIDTHS)], 2)
        m = mask.unsqueeze(2)
        x = self.first(self.enter(self.drop_in(x))) * m
        for conv, norm in zip(self.convs, self.norms):
            x = (x + self.drop(gelu(conv(norm(x) * m)))) * m
        return self.drop(self.last(self.attend(x, mask, self.drop)))

    def arcs(self, h, mask):
        """Scores [B, T, T + 1]: row = dependent, column 0 = root, column j + 1 = token j."""
        dep, head = self.drop(gelu(self.arc_dep(h))), self.drop(gelu(self.arc_head(h)))
        head = torch.cat([self.arc_root.expand(h.shape[0], 1, -1), head], 1)
        scores = torch.matmul(self.arc_mix(dep), head.transpose(1, 2)) / 4.0 + self.arc_bias(head).transpose(1, 2)
        far = self.arc_far[distances(h.shape[1], h.device, 32)]
        scores = scores + torch.cat([torch.zeros_like(far[:, :1]), far], 1).unsqueeze(0)
        full = torch.cat([torch.ones_like(mask[:, :1]), mask], 1)
        return scores + (full - 1.0).unsqueeze(1) * 1e4

    def deprel(self, h, heads):
        head = torch.cat([self.role_root.expand(h.shape[0], 1, -1), self.role_head(h)], 1)
        chosen = torch.gather(head, 1, heads.unsqueeze(2).expand(-1, -1, head.shape[2]))
        return self.role_out(self.drop(gelu(self.role_dep(h) + chosen)))

    def hidden(self, group, h, mask):
        if group == "whole":
            m = mask.unsqueeze(2)
            h = torch.cat([(h * m).sum(1) / m.sum(1), (h * m + (m - 1.0) * 1e4).max(1)[0]], 1)
        elif group in BESIDE:
            h = beside(h * mask.unsqueeze(2), 1)
        return self.drop(gelu(self.mid[group](h)))

    def tag(self, name, h, mask):
        return self.out[name](self.hidden(GROUP[name], h, mask))

    def forward(self, ids, mask):
        h = self.trunk(ids, mask)
        arcs = self.arcs(h, mask)
        result = [arcs, self.deprel(h, arcs.argmax(2))]
        shared = {group: self.hidden(group, h, mask) for group in SHARED}
        return tuple(result + [self.out[n](shared[GROUP[n]]) for n in self.labels if n != "deprel"])


def set_loss(logits, allowed):
    """Minus the log of the probability that falls on the allowed labels (0/1 matrix)."""
    logp = F.log_softmax(logits, -1)
    return -torch.logsumexp(logp + (allowed - 1.0) * 1e4, -1)
