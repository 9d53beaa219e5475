"""The network as an ONNX graph with 8-bit products, written node by node from the trained weights.

Weights are int8 in [-63, 63] with a scale a column (seven bits, so that sums of products cannot overflow 16 bits on processors without
VNNI); activations are uint8 around 128 with a fixed scale a product, told from a run over sample sentences, so that a sentence is read
the same in whatever batch it stands. Embedding tables are uint8 with a scale a table, which is folded into the weights behind them. The
first layers of all heads are one product. What is small stays float32.
"""
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import BESIDE, SHARED, WIDTHS

MICROSOFT = "com.microsoft"
REACH = 24


class Graph:
    def __init__(self):
        self.nodes, self.values, self.count = [], {}, 0

    def const(self, array):
        name = "c%d" % len(self.values)
        self.values[name] = numpy_helper.from_array(np.asarray(array, order="C"), name)
        return name

    def ints(self, *values):
        return self.const(np.array(values, dtype=np.int64))

    def add(self, op, *inputs, out=None, outputs=1, domain="", **attributes):
        self.count += 1
        names = [out] if out else ["t%d" % self.count if outputs == 1 else "t%d_%d" % (self.count, k) for k in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, name="%s%d" % (op, self.count), domain=domain, **attributes))
        return names[0] if outputs == 1 else names


def array(tensor):
    return tensor.detach().float().numpy()


class Scales:
    """The range of what goes into every product, from a run of the network over sample sentences."""

    def __init__(self, net, samples):
        self.most, handles = {}, []
        for name, module in net.named_modules():
            if isinstance(module, torch.nn.Linear):
                handles.append(module.register_forward_hook(lambda m, x, y, name=name: self.see(name, x[0])))
        with torch.no_grad():
            for ids, mask in samples:
                net(ids, mask)
        for h in handles:
            h.remove()

    def see(self, name, x):
        flat = x.detach().abs().reshape(-1)
        k = max(1, int(flat.numel() * 0.0001))
        self.most[name] = max(self.most.get(name, 0.0), float(torch.topk(flat, k)[0][-1]))

    def of(self, *names):
        return max(self.most[n] for n in names) / 127.0


class Writer:
    def __init__(self, net, labels, scales):
        self.net, self.labels, self.scales, self.g = net, labels, scales, Graph()
        self.zero = self.g.const(np.array(128, dtype=np.uint8))

    def quantise(self, x, scale):
        return self.g.add("QuantizeLinear", x, self.g.const(np.array(scale, dtype=np.float32)), self.zero)

    def product(self, q, scale, weight, bias):
        """q (uint8) x weight [K, N] + bias, as float."""
        step = np.maximum(np.abs(weight).max(0), 1e-8) / 63.0
        w = np.clip(np.round(weight / step), -63, 63).astype(np.int8)
        g = self.g
        return g.add("MatMulIntegerToFloat", q, g.const(w), g.const(np.array(scale, dtype=np.float32)), g.const(step.astype(np.float32)), self.zero,
                     g.const(np.zeros(weight.shape[1], dtype=np.int8)), g.const(bias.astype(np.float32)), domain=MICROSOFT)

    def gelu(self, x):
        return self.g.add("QuickGelu", x, domain=MICROSOFT, alpha=1.702)

    def norm(self, x, module):
        return self.g.add("LayerNormalization", x, self.g.const(array(module.weight)), self.g.const(array(module.bias)), axis=-1, epsilon=module.eps)

    def linear(self, x, module, **more):
        return self.g.add("Add", self.g.add("MatMul", x, self.g.const(array(module.weight).T)), self.g.const(array(module.bias)), **more)

    def embed(self):
        """The embeddings side by side, and the first layer."""
        g, parts, rows = self.g, [], []
        weight, at = array(self.net.enter.weight).T, 0
        for column, (name, table) in enumerate([("word", self.net.word)] + [(n, self.net.parts[n]) for n in WIDTHS]):
            values = array(table.weight)
            step = np.quantile(np.abs(values[1:]), 0.9998) / 127.0
            q = np.clip(np.round(values / step) + 128, 0, 255).astype(np.uint8)
            index = g.add("Gather", "ids", g.const(np.array(column, dtype=np.int64)), axis=2)
            parts.append(g.add("Gather", g.const(q), index, axis=0))
            rows.append(weight[at:at + values.shape[1]] * step)
            at += values.shape[1]
        return self.norm(self.product(g.add("Concat", *parts, axis=2), 1.0, np.concatenate(rows), array(self.net.enter.bias)), self.net.first)

    def beside(self, q, reach):
        g = self.g
        padded = g.add("Pad", q, g.ints(0, reach, 0, 0, reach, 0), self.zero)
        one = g.ints(1)
        before = g.add("Slice", padded, g.ints(0), g.ints(-2 * reach), one)
        behind = g.add("Slice", padded, g.ints(2 * reach), g.ints(2 ** 31), one)
        return g.add("Concat", before, q, behind, axis=2)

    def trunk(self):
        g, net = self.g, self.net
        x, m = self.embed(), g.add("Unsqueeze", "mask", g.ints(2))
        for k, (conv, norm) in enumerate(zip(net.convs, net.norms)):
            scale = self.scales.of("convs.%d.mix" % k)
            q = self.quantise(g.add("Mul", self.norm(x, norm), m), scale)
            x = g.add("Add", x, self.gelu(self.product(self.beside(q, conv.reach), scale, array(conv.mix.weight).T, array(conv.mix.bias))))
        return self.norm(self.attend(x), net.last), m

    def attend(self, x):
        g, a = self.g, self.net.attend
        scale = self.scales.of("attend.qkv")
        qkv = self.product(self.quantise(self.norm(x, a.norm), scale), scale, array(a.qkv.weight).T, array(a.qkv.bias))
        width = a.out.weight.shape[0]
        q, k, v = g.add("Split", qkv, g.ints(width, width, width), outputs=3, axis=2)
        at = self.positions(a.reach)
        bias = g.add("Unsqueeze", g.add("Gather", g.const(array(a.bias)), at, axis=1), g.ints(0))
        shape = g.ints(0, 0, a.heads, width // a.heads)
        q, v = (g.add("Transpose", g.add("Reshape", t, shape), perm=[0, 2, 1, 3]) for t in (q, v))
        k = g.add("Transpose", g.add("Reshape", k, shape), perm=[0, 2, 3, 1])
        scores = g.add("Add", g.add("Mul", g.add("MatMul", q, k), g.const(np.array((width // a.heads) ** -0.5, dtype=np.float32))), bias)
        away = g.add("Mul", g.add("Sub", "mask", g.const(np.array(1, dtype=np.float32))), g.const(np.array(1e4, dtype=np.float32)))
        scores = g.add("Add", scores, g.add("Unsqueeze", away, g.ints(1, 2)))
        mixed = g.add("Transpose", g.add("MatMul", g.add("Softmax", scores, axis=-1), v), perm=[0, 2, 1, 3])
        flat = g.add("Reshape", mixed, g.ints(0, 0, width))
        scale = self.scales.of("attend.out")
        return g.add("Add", x, self.product(self.quantise(flat, scale), scale, array(a.out.weight).T, array(a.out.bias)))

    def positions(self, reach):
        """[T, T] indices of clipped distances."""
        g = self.g
        length = g.add("Squeeze", g.add("Slice", g.add("Shape", "mask"), g.ints(1), g.ints(2)))
        line = g.add("Range", g.const(np.array(0, dtype=np.int64)), length, g.const(np.array(1, dtype=np.int64)))
        far = g.add("Sub", g.add("Unsqueeze", line, g.ints(0)), g.add("Unsqueeze", line, g.ints(1)))
        bounds = g.const(np.array(-reach, dtype=np.int64)), g.const(np.array(reach, dtype=np.int64))
        return g.add("Add", g.add("Clip", far, *bounds), bounds[1])

    def heads(self, h, m):
        g, net = self.g, self.net
        groups = [n for n in SHARED if n != "whole" and n not in BESIDE]
        firsts = [("arc_dep", net.arc_dep), ("arc_head", net.arc_head), ("role_dep", net.role_dep), ("role_head", net.role_head)] + [("mid." + n, net.mid[n]) for n in groups]
        scale = self.scales.of(*(n for n, _ in firsts))
        q = self.quantise(h, scale)
        all_firsts = self.product(q, scale, np.concatenate([array(f.weight).T for _, f in firsts], 1), np.concatenate([array(f.bias) for _, f in firsts]))
        widths = [f.weight.shape[0] for _, f in firsts]
        split = dict(zip([n for n, _ in firsts], g.add("Split", all_firsts, g.ints(*widths), outputs=len(widths), axis=2)))
        arcs = self.arcs(self.gelu(split["arc_dep"]), self.gelu(split["arc_head"]), m)
        self.deprel(split["role_dep"], split["role_head"], arcs)
        hidden = {n: self.gelu(split["mid." + n]) for n in groups}
        hidden["whole"] = self.gelu(self.linear(self.pool(h, m), net.mid["whole"]))
        for n in BESIDE:
            scale = self.scales.of("mid." + n)
            masked = self.quantise(g.add("Mul", h, m), scale)
            hidden[n] = self.gelu(self.product(self.beside(masked, 1), scale, array(net.mid[n].weight).T, array(net.mid[n].bias)))
        written = []
        for group, (_, names) in SHARED.items():
            for name in names:
                if name in self.labels and name != "lemma":
                    self.linear(hidden[group], net.out[name], out=name)
                    written.append(name)
        return ["arcs", "deprel"] + written

    def pool(self, h, m):
        g = self.g
        masked = g.add("Mul", h, m)
        mean = g.add("Div", g.add("ReduceSum", masked, g.ints(1), keepdims=0), g.add("ReduceSum", m, g.ints(1), keepdims=0))
        away = g.add("Mul", g.add("Sub", m, g.const(np.array(1, dtype=np.float32))), g.const(np.array(1e4, dtype=np.float32)))
        return g.add("Concat", mean, g.add("ReduceMax", g.add("Add", masked, away), axes=[1], keepdims=0), axis=1)

    def rooted(self, x, root):
        """The vector of the root before those of the tokens: [B, T, W] -> [B, T + 1, W]."""
        g = self.g
        rows = g.add("Slice", g.add("Shape", x), g.ints(0), g.ints(1))
        shape = g.add("Concat", rows, g.ints(1, root.shape[0]), axis=0)
        return g.add("Concat", g.add("Expand", g.const(array(root)[None, None, :]), shape), x, axis=1)

    def arcs(self, dep, head, m):
        g, net = self.g, self.net
        head = self.rooted(head, net.arc_root)
        scores = g.add("Mul", g.add("MatMul", self.linear(dep, net.arc_mix), g.add("Transpose", head, perm=[0, 2, 1])), g.const(np.array(0.25, dtype=np.float32)))
        scores = g.add("Add", scores, g.add("Transpose", self.linear(head, net.arc_bias), perm=[0, 2, 1]))
        far = g.add("Gather", g.const(array(net.arc_far)), self.positions(32), axis=0)
        far = g.add("Pad", far, g.ints(0, 1, 0, 0))
        away = g.add("Mul", g.add("Sub", "mask", g.const(np.array(1, dtype=np.float32))), g.const(np.array(1e4, dtype=np.float32)))
        away = g.add("Unsqueeze", g.add("Pad", away, g.ints(0, 1, 0, 0)), g.ints(1))
        return g.add("Add", g.add("Add", scores, far), away, out="arcs")

    def deprel(self, dep, head, arcs):
        g, net = self.g, self.net
        best = g.add("Unsqueeze", g.add("ArgMax", arcs, axis=2, keepdims=0), g.ints(2))
        chosen = g.add("GatherND", self.rooted(head, net.role_root), best, batch_dims=1)
        return self.linear(self.gelu(g.add("Add", dep, chosen)), net.role_out, out="deprel")


def write(net, labels, samples, columns):
    """The graph as bytes and the names of its outputs."""
    w = Writer(net, labels, Scales(net, samples))
    h, m = w.trunk()
    names = w.heads(h, m)
    shapes = {n: ["B", 1] if n == "causal" else ["B", "T", "T1"] if n == "arcs" else ["B", "T", len(labels[n])] for n in names}
    graph = helper.make_graph(
        w.g.nodes, "encoder",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["B", "T", columns]), helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["B", "T"])],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, shapes[n]) for n in names], list(w.g.values.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)], producer_name="sayso")
    model.ir_version = 8
    return model.SerializeToString(), names
